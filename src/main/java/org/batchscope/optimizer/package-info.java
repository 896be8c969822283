/// Update rules: how a gradient moves the parameters.
@NullMarked
package org.batchscope.optimizer;

import org.jspecify.annotations.NullMarked;
