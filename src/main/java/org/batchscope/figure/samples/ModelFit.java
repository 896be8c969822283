package org.batchscope.figure.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.batchscope.data.Dataset;
import org.batchscope.figure.chart.ChartArea;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.Ticks;
import org.batchscope.network.Network;
import org.batchscope.objective.Objective;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.ContourLine;

/// What a network with some parameters predicts, drawn between the samples: a curve over one
/// feature, the decision boundary or lines of equal prediction over two.
///
/// @param map where it is drawn
/// @param regions of a network with layers over the first two features; all others are at their
///   means
record ModelFit(
    Objective objective,
    double[] theta,
    Bounds map,
    Optional<FitRegions> regions,
    Color color,
    BasicStroke stroke) {
  static final double DECISION_THRESHOLD = 0.5;

  private static final double CURVE_STEP = 2;
  private static final double TINT = 0.12;
  private static final int LINES = 6;
  private static final int PROBES = 100;
  private static final float LINE_WIDTH = 1.3f;

  /// The predictions on a map, which are computed once.
  ///
  /// @param points of regions, along each side of the map
  static ModelFit of(
      Objective objective,
      double[] theta,
      Bounds map,
      int points,
      Color color,
      BasicStroke stroke) {
    boolean hasRegions =
        objective.network() instanceof Network.Mlp && objective.data().featureCount() >= 2;
    Optional<FitRegions> regions =
        hasRegions ? Optional.of(FitRegions.of(objective, theta, map, points)) : Optional.empty();
    return new ModelFit(objective, theta, map, regions, color, stroke);
  }

  void paint(Graphics2D g, ChartArea area) {
    g.setColor(color);
    g.setStroke(stroke);
    if (objective.data().featureCount() == 1) {
      g.draw(curve(area));
    } else if (regions.isPresent()) {
      if (!equalPredictions().isEmpty()) g.setStroke(thin());
      g.draw(FitRegions.path(lines(regions.get()), area));
    } else {
      if (!equalPredictions().isEmpty()) g.setStroke(thin());
      for (double level : levels())
        LevelLine.of(objective, theta, level, map)
            .ifPresent(line -> g.draw(LevelLine.path(line.ends(map), area)));
    }
  }

  /// Whether any of it lies on the map.
  boolean isVisible() {
    if (regions.isPresent()) return !lines(regions.get()).isEmpty();
    if (objective.data().featureCount() == 2)
      return levels().stream()
          .anyMatch(level -> LevelLine.of(objective, theta, level, map).isPresent());
    // predictions are continuous: they pass through all values between two of them
    double[] places =
        IntStream.rangeClosed(0, PROBES)
            .mapToDouble(i -> map.minX() + i * map.width() / PROBES)
            .toArray();
    double[] predictions = curved(new double[][] {places});
    return IntStream.range(0, PROBES)
        .anyMatch(i ->
            Math.min(predictions[i], predictions[i + 1]) <= map.maxY()
                && Math.max(predictions[i], predictions[i + 1]) >= map.minY());
  }

  /// Tints where the second class is predicted.
  void paintSecondClassSide(Graphics2D g, ChartArea area, Color secondClass) {
    g.setColor(Palette.withOpacity(secondClass, TINT));
    if (regions.isPresent()) {
      if (regions.get().outputs().length > 1) regions.get().fillClass(g, area, 1);
      else regions.get().fillAbove(g, area, DECISION_THRESHOLD);
      return;
    }
    LevelLine.of(objective, theta, DECISION_THRESHOLD, map)
        .ifPresentOrElse(
            line -> g.fill(LevelLine.path(line.higherSide(map), area)),
            () -> {
              double[] center = {map.centerX(), map.centerY()};
              if (objective.predict(theta, center) > DECISION_THRESHOLD) g.fill(area.place());
            });
  }

  private List<ContourLine> lines(FitRegions fit) {
    return fit.outputs().length > 1 ? fit.boundaries() : fit.linesAt(levels());
  }

  /// Tints where each of several classes is predicted.
  ///
  /// @param classes one for every class, as far as there are colors
  void paintClassRegions(Graphics2D g, ChartArea area, List<Color> classes) {
    regions.ifPresent(fit -> {
      for (int k = 0; k < fit.outputs().length; k++) {
        g.setColor(Palette.withOpacity(classes.get(k % classes.size()), TINT));
        fit.fillClass(g, area, k);
      }
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

  /// The predictions whose lines are drawn, if they are lines of equal predictions and no decision
  /// boundaries.
  List<Double> equalPredictions() {
    Dataset data = objective.data();
    boolean isNumber = data.classCount() == 0 && !data.hasBinaryTarget();
    return isNumber && data.featureCount() >= 2 ? levels() : List.of();
  }

  private List<Double> levels() {
    if (objective.data().hasBinaryTarget()) return List.of(DECISION_THRESHOLD);
    TargetRange range = TargetRange.of(objective.data());
    return Ticks.linear(range.low(), range.high(), LINES, 0);
  }

  /// What is drawn over one feature: the only output, or of two classes the probability of the
  /// second, which lies at 1.
  private double[] curved(double[][] features) {
    double[][] outputs = objective.outputs(theta, features);
    return outputs.length == 2 ? outputs[1] : outputs[0];
  }

  private Path2D curve(ChartArea area) {
    Path2D curve = new Path2D.Double();
    double left = area.place().getMinX();
    int steps = (int) Math.ceil(area.place().getWidth() / CURVE_STEP);
    // far outside it makes no difference how far
    double lowest = area.place().getMaxY() + area.place().getHeight();
    double highest = area.place().getMinY() - area.place().getHeight();
    double[] places =
        IntStream.rangeClosed(0, steps)
            .mapToDouble(i -> left + i * area.place().getWidth() / steps)
            .toArray();
    double[][] features = {Arrays.stream(places).map(area::valueAtX).toArray()};
    double[] predictions = curved(features);
    for (int i = 0; i <= steps; i++) {
      double x = places[i];
      double y = Math.clamp(area.y(predictions[i]), highest, lowest);
      if (i == 0) curve.moveTo(x, y);
      else curve.lineTo(x, y);
    }
    return curve;
  }
}
