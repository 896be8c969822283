/// Every text that a user reads, by key, and the errors that carry one.
@NullMarked
package org.batchscope.text;

import org.jspecify.annotations.NullMarked;
