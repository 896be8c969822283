/// What the window works on: the experiment and its newest result, and what is said about them.
@NullMarked
package org.batchscope.app.workspace;

import org.jspecify.annotations.NullMarked;
