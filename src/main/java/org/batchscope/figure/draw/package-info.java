/// What every picture is drawn with: colors, fonts, strokes, stamps, and the place of a plot.
@NullMarked
package org.batchscope.figure.draw;

import org.jspecify.annotations.NullMarked;
