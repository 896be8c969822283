package org.batchscope.figure.map;

import java.util.Optional;
import org.batchscope.study.ViewSettings;
import org.batchscope.surface.Bounds;

/// What a user has chosen to see of a result on the map.
///
/// @param bounds the part of the parameter plane
/// @param update the current update of the mini-batch path: 0 at the start, U at the end
/// @param settings what is seen at the current update or at the probe
/// @param pointedAt the place in the flat array of the parameter that is pointed at elsewhere, if
///   any: the axes tell what they have to do with it
public record MapView(
    Bounds bounds, int update, ViewSettings settings, Optional<Integer> pointedAt) {
  /// While no parameter is pointed at.
  public MapView(Bounds bounds, int update, ViewSettings settings) {
    this(bounds, update, settings, Optional.empty());
  }

  /// With what is usually seen at the current update.
  public MapView(Bounds bounds, int update) {
    this(bounds, update, ViewSettings.USUAL);
  }
}
