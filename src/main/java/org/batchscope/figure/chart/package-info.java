/// What charts have in common: axes, frames and keys.
@NullMarked
package org.batchscope.figure.chart;

import org.jspecify.annotations.NullMarked;
