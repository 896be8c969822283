/// Exponentials, logarithms and tanh in plain IEEE arithmetic, one number at a time and in the
/// processor's vectors, with the same bits on every machine.
@NullMarked
package org.batchscope.network.arithmetic;

import org.jspecify.annotations.NullMarked;
