package org.batchscope.figure.samples;

import org.batchscope.data.Dataset;

/// The smallest and the largest target of a data set.
record TargetRange(double low, double high) {
  static TargetRange of(Dataset data) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int sample = 0; sample < data.size(); sample++) {
      low = Math.min(low, data.target(sample));
      high = Math.max(high, data.target(sample));
    }
    return new TargetRange(low, high);
  }

  /// 0 for the smallest target, 1 for the largest.
  double position(double target) {
    return high > low ? (target - low) / (high - low) : 0.5;
  }
}
