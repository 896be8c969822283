/// Batchscope, a desktop laboratory of gradient noise.
@NullMarked
package org.batchscope;

import org.jspecify.annotations.NullMarked;
