package org.batchscope.figure.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.noise.NoiseEllipse;
import org.batchscope.study.Gradient;
import org.batchscope.study.PointGradients;
import org.batchscope.surface.Plane;
import org.batchscope.training.Trajectory;

/// How many times longer than on the map's own scale steps are drawn.
///
/// All points of a run have the same enlargement, so that it is seen how gradients shrink towards a
/// minimum while the noise stays. Only where noise would be too small to be seen, or arrows or
/// hairs too long for the map or arrows for the way to its edge, a point has its own.
final class Enlargement {
  private static final double LONGEST = 150;
  // so many of the arrows of a run, and of hairs, are at most the longest on the picture
  private static final double SHARE_WITHIN = 0.9;
  private static final double FARTHEST = 320;
  private static final double NEAREST = 60;
  private static final double LEGIBLE = 150;
  // between the tip of an arrow and the plot's edge
  private static final double EDGE = 8;
  // arrows are not made shorter than that to end within the plot
  private static final double SHORTENED = 60;
  // nobody wants to see what is smaller
  private static final double NOTHING = 1e-6;

  private Enlargement() {}

  /// @param learningRate η at the point
  /// @param area where the map is drawn
  static double of(
      Trajectory path, Plane plane, PointGradients point, double learningRate, PlotArea area) {
    double legible = legible(path, plane, point, learningRate, area.scaleX());
    StepArrows arrows = StepArrows.of(point, learningRate, 1, area);
    double longest = Math.max(arrows.full().distance(0, 0), arrows.used().distance(0, 0));
    double inside =
        Math.min(
            timesToEdge(area.frame(), arrows, arrows.full()),
            timesToEdge(area.frame(), arrows, arrows.used()));
    return Math.min(legible, Math.max(largest(1, inside), largest(longest, SHORTENED)));
  }

  /// How often an arrow can follow itself within the plot.
  private static double timesToEdge(Rectangle2D frame, StepArrows from, Point2D.Double arrow) {
    double toRight = (arrow.x < 0 ? frame.getMinX() + EDGE : frame.getMaxX() - EDGE) - from.x();
    double down = (arrow.y < 0 ? frame.getMinY() + EDGE : frame.getMaxY() - EDGE) - from.y();
    return Math.min(
        arrow.x == 0 ? Double.POSITIVE_INFINITY : toRight / arrow.x,
        arrow.y == 0 ? Double.POSITIVE_INFINITY : down / arrow.y);
  }

  /// @param scale units of the figure per unit of a parameter
  private static double legible(
      Trajectory path, Plane plane, PointGradients point, double learningRate, double scale) {
    double usual = largest(usualLength(path, plane) * scale, LONGEST);
    double reach = reach(point) * learningRate * scale;
    if (usual * reach > FARTHEST) return Math.min(usual, largest(reach, FARTHEST));
    boolean tiny = usual * reach < NEAREST && reach > NOTHING;
    boolean noisy = point.others().ellipse().isPresent();
    return tiny && noisy ? Math.max(usual, largest(reach, LEGIBLE)) : usual;
  }

  /// How far arrows, ellipse and hairs reach from a point, as the length of a gradient. A few hairs
  /// may reach farther.
  private static double reach(PointGradients point) {
    double full = point.full().length();
    double noise = point.others().ellipse().map(NoiseEllipse::semiMajor).orElse(0.0);
    double hairs =
        point
            .samples()
            .map(samples -> most(samples.all().stream().mapToDouble(Gradient::length)))
            .orElse(0.0);
    return Math.max(Math.max(full + noise, point.batch().length()), hairs);
  }

  /// The length that most are at most as long as.
  private static double most(DoubleStream lengths) {
    double[] sorted = lengths.sorted().toArray();
    return sorted[(int) (SHARE_WITHIN * (sorted.length - 1))];
  }

  /// The length that few gradient steps of a run exceed, each with its own learning rate.
  private static double usualLength(Trajectory path, Plane plane) {
    return most(
        IntStream.range(0, path.updates())
            .mapToDouble(k ->
                path.learningRates().at(k)
                    * Math.max(
                        seenLength(plane, path.batchGradientAt(k)),
                        seenLength(plane, path.fullGradientAt(k)))));
  }

  private static double seenLength(Plane plane, double[] gradient) {
    return Math.hypot(plane.along(gradient), plane.across(gradient));
  }

  /// The largest of 1, 2, 5, 10, 20, … that keeps an arrow of some length at most `longest`.
  private static double largest(double length, double longest) {
    if (!(length > 0) || length * 2 > longest) return 1;
    double power = Math.pow(10, Math.floor(Math.log10(longest / length)));
    double mantissa = longest / length / power;
    return power * (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1);
  }
}
