/// How much the gradient of a batch fluctuates: what theory predicts, and what real batches
/// measure.
@NullMarked
package org.batchscope.noise;

import org.jspecify.annotations.NullMarked;
