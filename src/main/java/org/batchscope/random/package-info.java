/// Seeded random numbers that are the same, to the last bit, on every machine.
@NullMarked
package org.batchscope.random;

import org.jspecify.annotations.NullMarked;
