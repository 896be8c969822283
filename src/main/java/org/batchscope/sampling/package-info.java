/// Which samples make up the batch of every update of every epoch.
@NullMarked
package org.batchscope.sampling;

import org.jspecify.annotations.NullMarked;
