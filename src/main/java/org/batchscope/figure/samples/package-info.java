/// The chart of the samples, and what networks predict between them.
@NullMarked
package org.batchscope.figure.samples;

import org.jspecify.annotations.NullMarked;
