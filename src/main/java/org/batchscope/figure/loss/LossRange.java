package org.batchscope.figure.loss;

import org.batchscope.figure.chart.LinearAxis;
import org.batchscope.figure.chart.LogarithmicAxis;
import org.batchscope.study.Result;
import org.batchscope.training.Trainer;
import org.batchscope.training.Trajectory;
import org.jfree.chart.axis.ValueAxis;

/// The losses that an axis shows: all of every run that is drawn, but none so far beyond a diverged
/// run's bound or so near to zero that nothing else could be seen.
///
/// @param low smallest loss shown
/// @param high largest loss shown
record LossRange(double low, double high) {
  private static final double LOGARITHMIC_FROM = 30;
  private static final double LARGEST_FACTOR = 1e12;
  private static final double MARGIN = 0.05;
  private static final double BEYOND = 1e3;
  // relative to the loss: less is not a change that anybody should see
  private static final double LEAST_SPAN = 0.02;
  // a linear axis begins at zero unless that would waste most of it
  private static final double NEAR_ZERO = 0.4;

  static LossRange of(Result result) {
    double bound = Trainer.divergenceBound(result.miniBatch().loss(0));
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (Trajectory run : result.shownPaths()) {
      for (int update = 0; update <= run.updates(); update++) {
        low = Math.min(low, run.loss(update));
        high = Math.max(high, run.loss(update));
      }
    }
    high = high > 0 ? Math.min(high, bound) : 1;
    return new LossRange(Math.clamp(low, high / LARGEST_FACTOR, high), high);
  }

  boolean isLogarithmic() {
    return high > LOGARITHMIC_FROM * low;
  }

  /// The loss, moved to where a line still leaves the axis, if it is beyond what is shown.
  double shown(double loss) {
    return Math.clamp(loss, isLogarithmic() ? low : 0, BEYOND * high);
  }

  ValueAxis axis() {
    if (isLogarithmic()) {
      double margin = Math.pow(high / low, MARGIN);
      return new LogarithmicAxis(low / margin, high * margin);
    }
    double bottom = low <= NEAR_ZERO * high ? 0 : low;
    double margin = MARGIN * Math.max(high - bottom, LEAST_SPAN * high);
    return new LinearAxis(bottom - margin, high + margin, 0);
  }
}
