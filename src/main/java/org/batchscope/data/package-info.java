/// Data sets: the built-in ones, the user's own CSV files, and how they become numbers.
@NullMarked
package org.batchscope.data;

import org.jspecify.annotations.NullMarked;
