package org.batchscope.figure.text;

import org.batchscope.surface.Plane;
import org.batchscope.text.Messages;

/// What the axes of a map are called.
public final class AxisNames {
  private AxisNames() {}

  /// The parameter of an axis; of a plane among more parameters what the axis is, and how much of
  /// the paths' variance it holds.
  ///
  /// @param axis 0 for the horizontal one, 1 for the vertical one
  public static String of(Plane plane, int axis) {
    return of(plane, axis, "plane.axis.share");
  }

  /// The same in fewer words, for a small map.
  ///
  /// @param axis 0 for the horizontal one, 1 for the vertical one
  public static String brief(Plane plane, int axis) {
    return of(plane, axis, "plane.axis.brief");
  }

  private static String of(Plane plane, int axis, String key) {
    String name = plane.names().get(axis);
    if (plane.isWhole()) return Messages.message("parameter." + name);
    return Messages.message(key, name, AmountText.percent(plane.shares().get(axis)));
  }
}
