package org.batchscope.figure.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class AngleLabelTest {
  private static final Rectangle2D FRAME = new Rectangle2D.Double(0, 0, 600, 400);
  private static final double WIDTH = 30;
  private static final double AWAY = 100;
  private static final double NEAR = 40;
  private static final double RIGHTWARDS = 0;

  /// Two arrows to the right, one a little upwards and one a little downwards.
  private static StepArrows arrows(double x, double y) {
    return new StepArrows(
        x, y, 1, 1, new Point2D.Double(AWAY, -12), new Point2D.Double(AWAY, 12), 0.24);
  }

  private static Rectangle2D box(StepArrows arrows, Point2D... points) {
    return new AngleLabel(FRAME, List.of(points), WIDTH).place(arrows, RIGHTWARDS, AWAY, NEAR);
  }

  @Test
  void theNumberStandsBehindTheTipsOnTheLineThatHalvesTheAngle() {
    Rectangle2D box = box(arrows(200, 200));
    assertEquals(200, box.getCenterY(), 1e-9);
    assertTrue(box.getMinX() > 200 + AWAY, "box " + box);
  }

  @Test
  void whereThePlotEndsItGoesBesideTheArrows() {
    StepArrows arrows = arrows(595 - AWAY, 200);
    Rectangle2D box = box(arrows);
    assertTrue(FRAME.contains(box), "box " + box);
    for (Point2D tip : List.of(arrows.used(), arrows.full()))
      assertFalse(
          new Line2D.Double(
                  arrows.x(), arrows.y(), arrows.x() + tip.getX(), arrows.y() + tip.getY())
              .intersects(box),
          "box " + box);
  }

  @Test
  void itStaysInThePlotWhereverTheArrowsBegin() {
    for (double x = 5; x < 600; x += 10)
      for (double y = 5; y < 400; y += 10) {
        Rectangle2D box = box(arrows(x, y));
        assertTrue(FRAME.contains(box), "box " + box + " of arrows at " + x + ", " + y);
      }
  }

  @Test
  void itDoesNotCoverAPoint() {
    Rectangle2D usual = box(arrows(200, 200));
    Point2D there = new Point2D.Double(usual.getMaxX() + 4, usual.getCenterY());
    Rectangle2D box = box(arrows(200, 200), there);
    assertTrue(
        new Rectangle2D.Double(there.getX() - 8, there.getY() - 8, 16, 16)
            .createIntersection(box)
            .isEmpty(),
        "box " + box);
  }
}
