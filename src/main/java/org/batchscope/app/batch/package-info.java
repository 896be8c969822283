/// The batch-size slider, its logarithmic scale, and what a batch size means in words.
@NullMarked
package org.batchscope.app.batch;

import org.jspecify.annotations.NullMarked;
