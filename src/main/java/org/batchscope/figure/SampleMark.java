package org.batchscope.figure;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/// The shapes by which the classes of samples are told apart without color.
enum SampleMark {
  CIRCLE,
  TRIANGLE;

  // an upright equilateral triangle looks as large as a circle when it is a little larger
  private static final double TRIANGLE_SCALE = 1.25;

  /// The shape around a point.
  Shape at(double x, double y, double radius) {
    return switch (this) {
      case CIRCLE -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      case TRIANGLE -> {
        double r = TRIANGLE_SCALE * radius;
        double halfWidth = r * Math.sqrt(3) / 2;
        Path2D triangle = new Path2D.Double(Path2D.WIND_NON_ZERO, 4);
        triangle.moveTo(x, y - r);
        triangle.lineTo(x + halfWidth, y + r / 2);
        triangle.lineTo(x - halfWidth, y + r / 2);
        triangle.closePath();
        yield triangle;
      }
    };
  }
}
