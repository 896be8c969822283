/// The picture of the network itself.
@NullMarked
package org.batchscope.figure.network;

import org.jspecify.annotations.NullMarked;
