package org.batchscope.figure;

import org.batchscope.surface.Bounds;

/// What a user has chosen to see of a result on the map.
///
/// @param bounds the part of the parameter plane
/// @param update the current update of the mini-batch path: 0 at the start, U at the end
public record MapView(Bounds bounds, int update) {}
