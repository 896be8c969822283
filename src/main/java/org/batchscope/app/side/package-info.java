/// The views beside the map, each in a tab of its own, and the view of the data.
@NullMarked
package org.batchscope.app.side;

import org.jspecify.annotations.NullMarked;
