package org.batchscope.figure;

import org.batchscope.surface.Bounds;

/// What a user has chosen to see of a result on the map.
///
/// @param bounds the part of the parameter plane
/// @param update the current update of the mini-batch path: 0 at the start, U at the end
/// @param fanSize how many other batches are shown at the current update
public record MapView(Bounds bounds, int update, int fanSize) {
  private static final int USUAL_FAN = 16;

  /// With a fan of the usual size.
  public MapView(Bounds bounds, int update) {
    this(bounds, update, USUAL_FAN);
  }
}
