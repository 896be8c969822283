/// The slider moved without a hand, and the rehearsal that makes the first drag as quick as later
/// ones.
@NullMarked
package org.batchscope.app.rehearsal;

import org.jspecify.annotations.NullMarked;
