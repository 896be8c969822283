/// The dial of the directions of updates.
@NullMarked
package org.batchscope.figure.dial;

import org.jspecify.annotations.NullMarked;
