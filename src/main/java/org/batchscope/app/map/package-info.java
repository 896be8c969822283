/// The map: which part of the parameter plane it shows, and what the mouse does there.
@NullMarked
package org.batchscope.app.map;

import org.jspecify.annotations.NullMarked;
