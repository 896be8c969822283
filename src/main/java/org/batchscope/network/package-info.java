/// Networks, activations, losses, and their gradients over flat parameter arrays.
@NullMarked
package org.batchscope.network;

import org.jspecify.annotations.NullMarked;
