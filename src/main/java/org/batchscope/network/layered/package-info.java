/// How the mean loss of multi-layer perceptrons is computed: backpropagation.
@NullMarked
package org.batchscope.network.layered;

import org.jspecify.annotations.NullMarked;
