/// Loops on all processors.
@NullMarked
package org.batchscope.parallel;

import org.jspecify.annotations.NullMarked;
