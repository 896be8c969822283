/// Pinned runs beside the path that is shown: marks, lines, and their key.
@NullMarked
package org.batchscope.figure.pin;

import org.jspecify.annotations.NullMarked;
