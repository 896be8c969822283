/// Opening a data set: which columns are features and target, and loading them with progress.
@NullMarked
package org.batchscope.app.data;

import org.jspecify.annotations.NullMarked;
