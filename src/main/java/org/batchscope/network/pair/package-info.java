/// How the mean loss of networks with two parameters is computed.
@NullMarked
package org.batchscope.network.pair;

import org.jspecify.annotations.NullMarked;
