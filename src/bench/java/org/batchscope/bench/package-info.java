/// Measures the program's public code with JMH: one class for each kind of work.
@NullMarked
package org.batchscope.bench;

import org.jspecify.annotations.NullMarked;
