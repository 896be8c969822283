package org.batchscope.figure.map;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where the number of the angle between two arrows stands: on the line that halves the angle,
/// unless it would leave the plot or cover a point there. Then it goes around the point where the
/// arrows begin, as little as it has to.
///
/// @param frame of the plot
/// @param points that stay in sight
/// @param width of the number
record AngleLabel(Rectangle2D frame, List<Point2D> points, double width) {
  /// From what it tells about to its middle.
  private static final double GAP = 24;

  private static final double HEIGHT = 12;
  // between its halo and the plot's edge
  private static final double MARGIN = 3;
  private static final double POINT_RADIUS = 9;
  private static final int STEPS_AROUND = 24;
  // in steps around the point that are as bad
  private static final double BEYOND_PLOT = 100;
  private static final double ON_POINT = 30;
  private static final double ON_ARROW = 3;

  /// A place and what is wrong with it.
  private record Place(Rectangle2D box, double cost) {}

  /// The box around its digits.
  ///
  /// @param halfwayRadians of the line that halves the angle, counter-clockwise from the right
  /// @param away from where the arrows begin to what the number usually stands behind
  /// @param near the same where it goes around the point
  Rectangle2D place(StepArrows arrows, double halfwayRadians, double away, double near) {
    Place usual = place(arrows, halfwayRadians, away, 0);
    Stream<Place> around =
        IntStream.rangeClosed(-STEPS_AROUND / 2, STEPS_AROUND / 2)
            .mapToObj(step -> {
              double angle = halfwayRadians + 2 * Math.PI * step / STEPS_AROUND;
              return place(arrows, angle, near, Math.abs(step));
            });
    return Stream.concat(Stream.of(usual), around)
        .min(Comparator.comparingDouble(Place::cost))
        .orElseThrow()
        .box();
  }

  private Place place(StepArrows arrows, double angle, double distance, int steps) {
    Rectangle2D box = box(arrows, angle, distance + GAP);
    return new Place(box, steps + cost(box, arrows));
  }

  /// On a figure y grows downwards.
  private Rectangle2D box(StepArrows arrows, double angle, double distance) {
    double x = arrows.x() + distance * Math.cos(angle);
    double y = arrows.y() - distance * Math.sin(angle);
    return new Rectangle2D.Double(x - width / 2, y - HEIGHT / 2, width, HEIGHT);
  }

  private double cost(Rectangle2D box, StepArrows arrows) {
    double cost = frame.contains(grown(box, MARGIN)) ? 0 : BEYOND_PLOT;
    for (Point2D point : points) if (grown(box, POINT_RADIUS).contains(point)) cost += ON_POINT;
    for (Point2D arrow : List.of(arrows.full(), arrows.used()))
      if (line(arrows, arrow).intersects(grown(box, MARGIN))) cost += ON_ARROW;
    return cost;
  }

  private static Line2D line(StepArrows from, Point2D arrow) {
    return new Line2D.Double(from.x(), from.y(), from.x() + arrow.getX(), from.y() + arrow.getY());
  }

  private static Rectangle2D grown(Rectangle2D box, double by) {
    return new Rectangle2D.Double(
        box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
  }
}
