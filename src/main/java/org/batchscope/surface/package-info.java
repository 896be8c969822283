/// The loss as a landscape: windows on the parameter plane, grids, contour lines.
@NullMarked
package org.batchscope.surface;

import org.jspecify.annotations.NullMarked;
