/// The function that training minimizes: a network and a loss on data.
@NullMarked
package org.batchscope.objective;

import org.jspecify.annotations.NullMarked;
