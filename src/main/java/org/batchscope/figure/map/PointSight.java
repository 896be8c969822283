package org.batchscope.figure.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.batchscope.noise.NoiseEllipse;
import org.batchscope.study.Gradient;
import org.batchscope.study.PointNoise;

/// Keeps the notes of a map away from what leaves the current point: the two arrows, their angle's
/// number, the ellipse and the fan.
final class PointSight {
  private static final int PARTS_OF_ARROW = 6;
  private static final int POINTS_OF_ELLIPSE = 16;
  // how many points of a path each is worth
  private static final double PART_OF_ARROW = 5;
  private static final double POINT_OF_ELLIPSE = 4;
  private static final double OTHER_BATCH = 1;

  private final MapNotes notes;
  private final StepArrows arrows;

  PointSight(MapNotes notes, StepArrows arrows) {
    this.notes = notes;
    this.arrows = arrows;
  }

  /// Both arrows, and what noise there is around the full batch's.
  void keep(Gradient full, PointNoise others) {
    for (Point2D.Double arrow : List.of(arrows.full(), arrows.used())) {
      for (int part = 1; part < PARTS_OF_ARROW; part++)
        avoid(arrow, (double) part / PARTS_OF_ARROW, PART_OF_ARROW);
      avoid(arrow, 1, MapFigure.POINT_IN_SIGHT);
    }
    others.ellipse().ifPresent(ellipse -> keep(ellipse, full));
    for (Gradient other : others.fan()) avoid(arrows.arrow(other), 1, OTHER_BATCH);
  }

  /// The box around the angle's number.
  void keep(Rectangle2D label) {
    for (double x : new double[] {label.getMinX(), label.getMaxX()})
      for (double y : new double[] {label.getMinY(), label.getMaxY()})
        notes.avoidOnFigure(x, y, MapFigure.POINT_IN_SIGHT);
  }

  private void keep(NoiseEllipse ellipse, Gradient mean) {
    double cos = Math.cos(ellipse.angleRadians());
    double sin = Math.sin(ellipse.angleRadians());
    for (int k = 0; k < POINTS_OF_ELLIPSE; k++) {
      double turn = 2 * Math.PI * k / POINTS_OF_ELLIPSE;
      double along = ellipse.semiMajor() * Math.cos(turn);
      double across = ellipse.semiMinor() * Math.sin(turn);
      Gradient edge =
          new Gradient(
              mean.first() + along * cos - across * sin,
              mean.second() + along * sin + across * cos);
      avoid(arrows.arrow(edge), 1, POINT_OF_ELLIPSE);
    }
  }

  private void avoid(Point2D.Double arrow, double share, double weight) {
    notes.avoidOnFigure(arrows.x() + share * arrow.x, arrows.y() + share * arrow.y, weight);
  }
}
