/// Work off the window's thread, where the newest request wins.
@NullMarked
package org.batchscope.app.background;

import org.jspecify.annotations.NullMarked;
