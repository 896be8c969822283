package org.batchscope.figure.noise;

import java.util.Optional;
import org.batchscope.figure.chart.LogarithmicAxis;
import org.batchscope.study.NoiseScalePath;
import org.jfree.chart.axis.ValueAxis;

/// The noise scales that a chart shows: those of both paths and the current batch size, but none so
/// small or so far beyond all samples that nothing else could be seen.
///
/// @param low smallest noise scale shown, positive
/// @param high largest noise scale shown
record NoiseScaleRange(double low, double high) {
  private static final double SMALLEST = 1e-3;
  private static final double BEYOND_ALL_SAMPLES = 1e3;
  private static final double MARGIN = 0.08;
  // how far outside a line ends that leaves the plot
  private static final double OUTSIDE = 100;

  /// @return empty if there is no noise scale that a logarithmic axis could show
  static Optional<NoiseScaleRange> of(
      NoiseScalePath mini, NoiseScalePath full, int batchSize, int sampleCount) {
    double low = batchSize;
    double high = batchSize;
    boolean any = false;
    for (NoiseScalePath path : new NoiseScalePath[] {mini, full})
      for (double scale : path.scales().values()) {
        if (!(scale > 0 && Double.isFinite(scale))) continue;
        any = true;
        low = Math.min(low, scale);
        high = Math.max(high, scale);
      }
    if (!any) return Optional.empty();
    return Optional.of(
        new NoiseScaleRange(
            Math.max(low, SMALLEST), Math.min(high, BEYOND_ALL_SAMPLES * sampleCount)));
  }

  /// A noise scale, moved to where a line still leaves the plot, if it is beyond what is shown.
  double shown(double scale) {
    return Math.clamp(scale, low / OUTSIDE, high * OUTSIDE);
  }

  /// The axis, with room for a label beyond both ends.
  ValueAxis axis() {
    double margin = Math.max(1.5, Math.pow(high / low, MARGIN));
    return new LogarithmicAxis(low / margin, high * margin);
  }
}
