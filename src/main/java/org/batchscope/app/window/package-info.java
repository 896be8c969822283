/// The window as a whole: what it is made of, what it remembers, and what is done with files.
@NullMarked
package org.batchscope.app.window;

import org.jspecify.annotations.NullMarked;
