package org.batchscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.network.Objective;
import org.batchscope.surface.Bounds;

/// What a network with some parameters predicts, drawn between the samples: a curve over one
/// feature, the decision boundary or lines of equal prediction over two.
record ModelFit(Objective objective, double[] theta, Color color, BasicStroke stroke) {
  static final double DECISION_THRESHOLD = 0.5;

  private static final double CURVE_STEP = 2;
  private static final double TINT = 0.12;
  private static final int LINES = 6;
  private static final int PROBES = 100;
  private static final float LINE_WIDTH = 1.3f;

  void paint(Graphics2D g, ChartArea area) {
    g.setColor(color);
    g.setStroke(stroke);
    if (objective.data().featureCount() == 1) {
      g.draw(curve(area));
    } else {
      List<Double> levels = levels();
      if (levels.size() > 1) g.setStroke(thin());
      for (double level : levels)
        LevelLine.of(objective, theta, level, area.bounds())
            .ifPresent(line -> g.draw(LevelLine.path(line.ends(area.bounds()), area)));
    }
  }

  /// Whether any of it lies on the map.
  boolean isVisible(Bounds map) {
    if (objective.data().featureCount() == 2)
      return levels().stream()
          .anyMatch(level -> LevelLine.of(objective, theta, level, map).isPresent());
    // predictions are continuous: they pass through all values between two of them
    double[] predictions =
        IntStream.rangeClosed(0, PROBES)
            .mapToDouble(i -> objective.predict(theta, map.minX() + i * map.width() / PROBES))
            .toArray();
    return IntStream.range(0, PROBES)
        .anyMatch(i ->
            Math.min(predictions[i], predictions[i + 1]) <= map.maxY()
                && Math.max(predictions[i], predictions[i + 1]) >= map.minY());
  }

  /// Tints where the second class is predicted.
  void paintSecondClassSide(Graphics2D g, ChartArea area, Color secondClass) {
    Bounds bounds = area.bounds();
    g.setColor(Palette.withOpacity(secondClass, TINT));
    LevelLine.of(objective, theta, DECISION_THRESHOLD, bounds)
        .ifPresentOrElse(
            line -> g.fill(LevelLine.path(line.higherSide(bounds), area)),
            () -> {
              double[] center = {bounds.centerX(), bounds.centerY()};
              if (objective.predict(theta, center) > DECISION_THRESHOLD) g.fill(area.place());
            });
  }

  private BasicStroke thin() {
    return new BasicStroke(
        LINE_WIDTH,
        stroke.getEndCap(),
        stroke.getLineJoin(),
        stroke.getMiterLimit(),
        stroke.getDashArray(),
        stroke.getDashPhase());
  }

  private List<Double> levels() {
    if (objective.data().hasBinaryTarget()) return List.of(DECISION_THRESHOLD);
    TargetRange range = TargetRange.of(objective.data());
    return Ticks.linear(range.low(), range.high(), LINES, 0);
  }

  private Path2D curve(ChartArea area) {
    Path2D curve = new Path2D.Double();
    double left = area.place().getMinX();
    int steps = (int) Math.ceil(area.place().getWidth() / CURVE_STEP);
    // far outside it makes no difference how far
    double lowest = area.place().getMaxY() + area.place().getHeight();
    double highest = area.place().getMinY() - area.place().getHeight();
    for (int i = 0; i <= steps; i++) {
      double x = left + i * area.place().getWidth() / steps;
      double prediction = objective.predict(theta, area.valueAtX(x));
      double y = Math.clamp(area.y(prediction), highest, lowest);
      if (i == 0) curve.moveTo(x, y);
      else curve.lineTo(x, y);
    }
    return curve;
  }
}
