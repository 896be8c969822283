/// The chart of the learning rates of both runs.
@NullMarked
package org.batchscope.figure.rate;

import org.jspecify.annotations.NullMarked;
