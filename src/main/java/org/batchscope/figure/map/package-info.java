/// The map: the loss surface, both paths on it, and what is drawn at a point.
@NullMarked
package org.batchscope.figure.map;

import org.jspecify.annotations.NullMarked;
