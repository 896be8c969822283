/// What a batch size costs and gives.
@NullMarked
package org.batchscope.figure.cost;

import org.jspecify.annotations.NullMarked;
