package org.batchscope.figure;

import java.awt.geom.Point2D;
import java.util.stream.IntStream;
import org.batchscope.training.Trajectory;

/// The gradient step of one update and the one that the full batch would have taken from the same
/// point, as arrows on a figure. Both are −η·gradient, enlarged by the same factor.
///
/// @param x where both begin
/// @param y where both begin
/// @param used the arrow of the batch that made the update, as (dx, dy)
/// @param full the arrow of the full batch, as (dx, dy)
/// @param enlargement how many times longer than on the map's own scale, at least 1
/// @param angleRadians from the full batch's to the one used, counter-clockwise positive on equal
///   scales; NaN if one has no length
record StepArrows(
    double x,
    double y,
    Point2D.Double used,
    Point2D.Double full,
    double enlargement,
    double angleRadians) {
  private static final double LONGEST = 150;
  // so many of the arrows of a run are at most the longest on the picture
  private static final double SHARE_WITHIN = 0.9;

  /// The arrows of update `update` of a path. All updates of a run are enlarged alike, so that it
  /// is seen how gradients shrink towards a minimum while the noise stays.
  static StepArrows of(Trajectory path, int update, double learningRate, PlotArea area) {
    double x = area.toX(path.parameter(update, 0));
    double y = area.toY(path.parameter(update, 1));
    double sx = -learningRate * area.scaleX();
    double sy = learningRate * area.scaleY();
    Point2D.Double used =
        new Point2D.Double(sx * path.batchGradient(update, 0), sy * path.batchGradient(update, 1));
    Point2D.Double full =
        new Point2D.Double(sx * path.fullGradient(update, 0), sy * path.fullGradient(update, 1));
    double enlargement = enlargement(usualLength(path) * learningRate * area.scaleX());
    return new StepArrows(
        x,
        y,
        times(used, enlargement),
        times(full, enlargement),
        enlargement,
        path.angleRadians(update));
  }

  /// The length that few gradients of a run exceed.
  private static double usualLength(Trajectory path) {
    double[] lengths =
        IntStream.range(0, path.updates())
            .mapToDouble(k ->
                Math.max(
                    Math.hypot(path.batchGradient(k, 0), path.batchGradient(k, 1)),
                    Math.hypot(path.fullGradient(k, 0), path.fullGradient(k, 1))))
            .sorted()
            .toArray();
    return lengths[(int) (SHARE_WITHIN * (lengths.length - 1))];
  }

  /// The largest of 1, 2, 5, 10, 20, … that keeps an arrow of this length on the picture.
  private static double enlargement(double longest) {
    if (!(longest > 0) || longest * 2 > LONGEST) return 1;
    double power = Math.pow(10, Math.floor(Math.log10(LONGEST / longest)));
    double mantissa = LONGEST / longest / power;
    return power * (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1);
  }

  private static Point2D.Double times(Point2D.Double arrow, double factor) {
    return new Point2D.Double(arrow.x * factor, arrow.y * factor);
  }
}
