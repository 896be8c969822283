/// The experiment that a user describes, and the trajectories that training it gives.
@NullMarked
package org.batchscope.training;

import org.jspecify.annotations.NullMarked;
