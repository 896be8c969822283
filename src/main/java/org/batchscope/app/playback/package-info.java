/// Which update is the current one, and the buttons and the slider that move it.
@NullMarked
package org.batchscope.app.playback;

import org.jspecify.annotations.NullMarked;
