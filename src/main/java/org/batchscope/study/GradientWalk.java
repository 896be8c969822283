package org.batchscope.study;

import java.util.Arrays;
import org.batchscope.training.Angle;
import org.batchscope.training.ParameterPath;

/// Steps −η·(Bₖ/B)·gₖ laid end to end: as long as the updates of a run with SGD, but for a short
/// batch, whose step is shortened to its share. The sum of all is −(η/B)·Σ Bₖ gₖ. Immutable.
public final class GradientWalk implements ParameterPath {
  private final double[] start;
  private final double scale;
  // Σ Bₖ gₖ before every step and after the last one, rows of two
  private final double[] sums;
  private final double weightedLength;

  /// @param start where the walk begins. Not modified.
  /// @param gradients gₖ, rows of two. Not modified.
  /// @param counts Bₖ for every gradient. Not modified.
  /// @param scale η/B
  GradientWalk(double[] start, double[] gradients, int[] counts, double scale) {
    this.start = start.clone();
    this.scale = scale;
    sums = new double[2 * counts.length + 2];
    double length = 0;
    for (int k = 0; k < counts.length; k++) {
      double x = counts[k] * gradients[2 * k];
      double y = counts[k] * gradients[2 * k + 1];
      sums[2 * k + 2] = sums[2 * k] + x;
      sums[2 * k + 3] = sums[2 * k + 1] + y;
      length += Math.sqrt(x * x + y * y);
    }
    weightedLength = length;
  }

  /// Number of steps.
  @Override
  public int updates() {
    return sums.length / 2 - 1;
  }

  @Override
  public double parameter(int update, int parameter) {
    return start[parameter] - scale * sums[2 * update + parameter];
  }

  /// One component of Σ Bₖ gₖ, in loss per unit of the parameter.
  public double weightedSum(int parameter) {
    return sums[sums.length - 2 + parameter];
  }

  /// Σ Bₖ |gₖ|, how long the walk is if its bends are followed, in loss per unit.
  public double weightedLength() {
    return weightedLength;
  }

  /// How far this walk leads as the crow flies, for each unit that another one leads; NaN if that
  /// leads nowhere.
  public double reachRelativeTo(GradientWalk other) {
    return other.reach() == 0 ? Double.NaN : reach() / other.reach();
  }

  /// Angle from where another walk leads to where this one leads.
  ///
  /// @return radians, counter-clockwise positive, from −π to π; NaN if one leads nowhere
  public double angleFrom(GradientWalk other) {
    return Angle.radians(
        other.weightedSum(0), other.weightedSum(1), weightedSum(0), weightedSum(1));
  }

  /// |Σ Bₖ gₖ − N·G| of this walk and the straight one of the full gradient, for each unit of this
  /// walk's length; 0 if it has none.
  public double gapTo(GradientWalk other) {
    double gap =
        Math.hypot(weightedSum(0) - other.weightedSum(0), weightedSum(1) - other.weightedSum(1));
    return gap == 0 ? 0 : gap / weightedLength;
  }

  /// Whether the gradients come to the same as those of another walk after every step, to the last
  /// bit.
  public boolean hasStepsOf(GradientWalk other) {
    return Arrays.equals(sums, other.sums);
  }

  private double reach() {
    return Math.hypot(weightedSum(0), weightedSum(1));
  }
}
