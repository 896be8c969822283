/// The views beside the map: loss, the current update in numbers, data.
@NullMarked
package org.batchscope.app.side;

import org.jspecify.annotations.NullMarked;
