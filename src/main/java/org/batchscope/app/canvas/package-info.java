/// Figures on the screen, painted off the window's thread; the only place of the window for AWT.
@NullMarked
package org.batchscope.app.canvas;

import org.jspecify.annotations.NullMarked;
