package org.batchscope.figure.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.batchscope.figure.draw.Palette;

/// The shapes by which the classes of samples are told apart without color.
///
/// There is one more of them than of the {@link Palette}'s colors of classes, so that where both
/// come again no two of the first thirty classes look the same.
public enum SampleMark {
  CIRCLE,
  TRIANGLE,
  SQUARE,
  DIAMOND,
  TRIANGLE_DOWN,
  PLUS;

  // each shape looks as large as a circle of radius 1
  private static final double TRIANGLE_SCALE = 1.25;
  private static final double SQUARE_SCALE = 0.89;
  private static final double DIAMOND_SCALE = 1.3;
  private static final double PLUS_SCALE = 1.2;
  private static final double PLUS_ARM = 0.42;

  /// The shape of the samples of this target.
  public static SampleMark ofClass(int target) {
    return values()[target % values().length];
  }

  /// The shape around a point.
  public Shape at(double x, double y, double radius) {
    return switch (this) {
      case CIRCLE -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      case TRIANGLE -> triangle(x, y, TRIANGLE_SCALE * radius);
      case TRIANGLE_DOWN -> triangle(x, y, -TRIANGLE_SCALE * radius);
      case SQUARE -> {
        double r = SQUARE_SCALE * radius;
        yield new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r);
      }
      case DIAMOND -> {
        double r = DIAMOND_SCALE * radius;
        yield polygon(x, y - r, x + r, y, x, y + r, x - r, y);
      }
      case PLUS -> {
        double r = PLUS_SCALE * radius;
        double a = PLUS_ARM * radius;
        yield polygon(
            x - a, y - r, x + a, y - r, x + a, y - a, x + r, y - a, x + r, y + a, x + a, y + a,
            x + a, y + r, x - a, y + r, x - a, y + a, x - r, y + a, x - r, y - a, x - a, y - a);
      }
    };
  }

  /// Equilateral, around its center.
  ///
  /// @param r to the corners; if negative the triangle stands on its head
  private static Shape triangle(double x, double y, double r) {
    double halfWidth = r * Math.sqrt(3) / 2;
    return polygon(x, y - r, x + halfWidth, y + r / 2, x - halfWidth, y + r / 2);
  }

  /// @param corners x and y of each in turn
  private static Shape polygon(double... corners) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, corners.length / 2 + 1);
    path.moveTo(corners[0], corners[1]);
    for (int k = 2; k < corners.length; k += 2) path.lineTo(corners[k], corners[k + 1]);
    path.closePath();
    return path;
  }
}
