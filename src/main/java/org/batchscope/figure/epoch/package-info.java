/// An epoch's batches: as a strip, and their steps laid end to end.
@NullMarked
package org.batchscope.figure.epoch;

import org.jspecify.annotations.NullMarked;
