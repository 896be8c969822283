/// Numbers, and the names of settings, axes and runs, as pictures tell them.
@NullMarked
package org.batchscope.figure.text;

import org.jspecify.annotations.NullMarked;
