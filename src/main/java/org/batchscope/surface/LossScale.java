package org.batchscope.surface;

import java.util.Arrays;

/// Steps of loss that are evenly spread over the picture, for contour lines and colors.
///
/// Level k of n encloses about the share (k/n)² of the map, as equally spaced rings do. Around a
/// minimum the lines are therefore as close as far away from it, however steep the walls are.
public final class LossScale {
  private final double[] levels;

  private LossScale(double[] levels) {
    this.levels = levels;
  }

  /// A scale with about `steps` steps; fewer where the surface is flat.
  public static LossScale of(LossSurface surface, int steps) {
    double[] sorted = surface.sortedLosses();
    if (sorted.length == 0) return new LossScale(new double[] {0, 1});
    double[] levels = new double[steps + 1];
    for (int k = 0; k <= steps; k++) {
      double share = (double) k * k / (steps * steps);
      levels[k] = sorted[(int) Math.round(share * (sorted.length - 1))];
    }
    double[] distinct = Arrays.stream(levels).distinct().toArray();
    return new LossScale(
        distinct.length > 1 ? distinct : new double[] {distinct[0], Math.nextUp(distinct[0])});
  }

  /// Number of steps.
  public int steps() {
    return levels.length - 1;
  }

  /// Loss at the beginning of step k; level 0 is the lowest loss on the map, the last the highest.
  public double level(int k) {
    return levels[k];
  }

  /// Where a loss lies on the scale: 0 at the lowest level, 1 at the highest, linear in between.
  public double position(double loss) {
    if (!(loss > levels[0])) return Double.isNaN(loss) ? 1 : 0;
    if (loss >= levels[levels.length - 1]) return 1;
    int found = Arrays.binarySearch(levels, loss);
    if (found >= 0) return (double) found / steps();
    int above = -found - 1;
    double within = (loss - levels[above - 1]) / (levels[above] - levels[above - 1]);
    return (above - 1 + within) / steps();
  }
}
