/// The chart of the loss along both paths.
@NullMarked
package org.batchscope.figure.loss;

import org.jspecify.annotations.NullMarked;
