package org.batchscope.figure.text;

import java.util.List;
import org.batchscope.surface.Plane;
import org.batchscope.text.Messages;

/// What the axes of a map are called.
public final class AxisNames {
  private AxisNames() {}

  /// The parameter of an axis; of a plane among more parameters what the axis is, and how much of
  /// the paths' variance it holds. From the longest name to the shortest.
  ///
  /// @param axis 0 for the horizontal one, 1 for the vertical one
  public static List<String> of(Plane plane, int axis) {
    String name = plane.names().get(axis);
    if (plane.isWhole()) return List.of(Messages.message("parameter." + name));
    String share = AmountText.percent(plane.shares().get(axis));
    return List.of(
        Messages.message("plane.axis.share", name, share),
        Messages.message("plane.axis.brief", name, share),
        Messages.message("plane.axis.brief", plane.briefNames().get(axis), share));
  }
}
