/// Painters: every picture of the program, drawn in one place for every output.
@NullMarked
package org.batchscope.figure;

import org.jspecify.annotations.NullMarked;
