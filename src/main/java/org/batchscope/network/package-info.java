/// Networks, activations and losses, and what is computed of them: the mean loss as a function of
/// flat parameter arrays, and its gradients.
@NullMarked
package org.batchscope.network;

import org.jspecify.annotations.NullMarked;
