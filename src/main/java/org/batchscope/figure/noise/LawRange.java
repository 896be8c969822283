package org.batchscope.figure.noise;

import org.batchscope.figure.chart.LogarithmicAxis;
import org.batchscope.noise.MeasuredNoise;
import org.batchscope.study.NoiseLaw;
import org.jfree.chart.axis.ValueAxis;

/// The deviations that a chart of the law shows. At B = N without replacement the deviation is
/// zero, which no logarithmic axis has: the range ends soon below what is measured there.
///
/// @param low smallest deviation shown, positive
/// @param high largest deviation shown
record LawRange(double low, double high) {
  private static final double MARGIN = 1.25;
  // below 1/√N: enough to see the fall, and not so much that the fall is all one sees
  private static final double LEAST_FALL = 3;
  private static final double MOST_FALL = 8;
  // how far the axis is stretched for the length of the full gradient
  private static final double STRETCH = 10;
  private static final double SIDE_MARGIN = 0.02;

  static LawRange of(NoiseLaw law) {
    double end = law.naiveDeviation(law.sampleCount());
    double low = end / LEAST_FALL;
    double high = law.naiveDeviation(1);
    for (MeasuredNoise measured : law.measured()) {
      double predicted = law.predictedDeviation(measured.batchSize());
      if (predicted > 0) low = Math.min(low, predicted / MARGIN);
      high = Math.max(high, Math.sqrt(measured.high()));
    }
    low = Math.max(low, end / MOST_FALL);
    double length = law.fullGradientLength();
    if (length < low && length >= low / STRETCH) low = length;
    if (length > high && length <= high * STRETCH) high = length;
    return new LawRange(low / MARGIN, high * MARGIN);
  }

  boolean contains(double deviation) {
    return deviation >= low && deviation <= high;
  }

  /// @param headroom part of the axis that is left free at its upper end
  ValueAxis axis(double headroom) {
    return new LogarithmicAxis(low, high * Math.pow(high / low, headroom / (1 - headroom)));
  }

  /// The axis of batch sizes from 1 to N.
  static ValueAxis batchSizes(int sampleCount) {
    double margin = Math.pow(sampleCount, SIDE_MARGIN);
    return new LogarithmicAxis(1 / margin, sampleCount * margin);
  }
}
