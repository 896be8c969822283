/// One experiment in, one result out: runs everything beneath it, cached and cancellable.
@NullMarked
package org.batchscope.study;

import org.jspecify.annotations.NullMarked;
