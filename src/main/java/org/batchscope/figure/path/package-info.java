/// Paths on a map: lines with arrowheads, and where they begin.
@NullMarked
package org.batchscope.figure.path;

import org.jspecify.annotations.NullMarked;
