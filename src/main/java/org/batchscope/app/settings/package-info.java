/// The settings of the experiment: buttons of the toolbar with their menus and panels.
@NullMarked
package org.batchscope.app.settings;

import org.jspecify.annotations.NullMarked;
