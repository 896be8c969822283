/// Maps of several batch sizes, side by side on the same axes.
@NullMarked
package org.batchscope.figure.panels;

import org.jspecify.annotations.NullMarked;
