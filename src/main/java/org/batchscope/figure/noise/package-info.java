/// Charts of the noise: against the batch size, and its scale along the paths.
@NullMarked
package org.batchscope.figure.noise;

import org.jspecify.annotations.NullMarked;
