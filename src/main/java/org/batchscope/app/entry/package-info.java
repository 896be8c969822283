/// What users type into.
@NullMarked
package org.batchscope.app.entry;

import org.jspecify.annotations.NullMarked;
