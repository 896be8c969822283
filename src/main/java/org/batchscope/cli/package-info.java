/// The command line.
@NullMarked
package org.batchscope.cli;

import org.jspecify.annotations.NullMarked;
