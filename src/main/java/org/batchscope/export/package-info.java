/// Files: PNG, SVG, PDF, CSV and scenarios, written whole or not at all.
@NullMarked
package org.batchscope.export;

import org.jspecify.annotations.NullMarked;
