/// The window.
@NullMarked
package org.batchscope.app;

import org.jspecify.annotations.NullMarked;
