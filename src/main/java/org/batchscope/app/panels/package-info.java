/// Several batch sizes side by side, in the place of the map.
@NullMarked
package org.batchscope.app.panels;

import org.jspecify.annotations.NullMarked;
