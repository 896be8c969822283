/// Pinned runs: what can be done with them, and where in the window.
@NullMarked
package org.batchscope.app.pins;

import org.jspecify.annotations.NullMarked;
