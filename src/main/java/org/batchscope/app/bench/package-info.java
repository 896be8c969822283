/// How fast the window follows its slider, measured.
@NullMarked
package org.batchscope.app.bench;

import org.jspecify.annotations.NullMarked;
