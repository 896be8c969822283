package org.batchscope.figure.loss;

import org.batchscope.study.Result;
import org.batchscope.training.Trajectory;

/// What a loss is drawn over.
public enum HorizontalAxis {
  /// The number of updates made: which run gets further in as many steps?
  UPDATES,
  /// The number of samples processed, in multiples of N: which run gets further for the same work?
  EPOCHS;

  /// Where the point before update `update` of one of the result's runs lies.
  double position(Result result, Trajectory run, int update) {
    return switch (this) {
      case UPDATES -> update;
      case EPOCHS -> (double) run.samplesProcessed(update) / result.data().size();
    };
  }

  String labelKey() {
    return switch (this) {
      case UPDATES -> "chart.loss.updates";
      case EPOCHS -> "chart.loss.epochs";
    };
  }
}
