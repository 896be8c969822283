package org.batchscope.figure.pin;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// The shapes that mark where pinned paths end, by which they are told apart without color. None is
/// a disc, as those mark the points of the two live paths.
enum PinMark {
  SQUARE,
  TRIANGLE,
  DIAMOND,
  PLUS,
  POINTING_DOWN,
  PENTAGON;

  // shapes look equally large when they cover about as much as the square
  private static final double SQUARE_SHARE = 0.86;
  private static final double DIAMOND_SHARE = 1.15;
  private static final double TRIANGLE_SHARE = 1.25;
  private static final double ARM_SHARE = 0.36;

  /// The shape around a point.
  Shape at(double x, double y, double radius) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(radius, radius);
    return place.createTransformedShape(unit());
  }

  private Shape unit() {
    return switch (this) {
      case SQUARE -> bar(SQUARE_SHARE, SQUARE_SHARE);
      case TRIANGLE -> polygon(3, TRIANGLE_SHARE, -Math.PI / 2);
      case DIAMOND -> polygon(4, DIAMOND_SHARE, -Math.PI / 2);
      case PLUS -> {
        Area plus = new Area(bar(DIAMOND_SHARE, ARM_SHARE));
        plus.add(new Area(bar(ARM_SHARE, DIAMOND_SHARE)));
        yield plus;
      }
      case POINTING_DOWN -> polygon(3, TRIANGLE_SHARE, Math.PI / 2);
      case PENTAGON -> polygon(5, 1.05, -Math.PI / 2);
    };
  }

  private static Rectangle2D.Double bar(double halfWidth, double halfHeight) {
    return new Rectangle2D.Double(-halfWidth, -halfHeight, 2 * halfWidth, 2 * halfHeight);
  }

  private static Path2D polygon(int corners, double radius, double firstRadians) {
    Path2D.Double polygon = new Path2D.Double(Path2D.WIND_NON_ZERO, corners + 1);
    for (int k = 0; k < corners; k++) {
      double angle = firstRadians + 2 * Math.PI * k / corners;
      if (k == 0) polygon.moveTo(radius * Math.cos(angle), radius * Math.sin(angle));
      else polygon.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
    }
    polygon.closePath();
    return polygon;
  }
}
