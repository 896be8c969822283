/// The window: this package opens it, and each package below is one part of it.
@NullMarked
package org.batchscope.app;

import org.jspecify.annotations.NullMarked;
