package org.batchscope.data;

import java.util.List;

/// The columns that an experiment chose, as they stand in the source.
///
/// @param features one array of N values for each feature
/// @param classNames what targets 0, 1, … mean, or empty for a target that is a number
/// @param incompleteRows what was left out
record Selection(
    double[][] features, double[] targets, List<String> classNames, IncompleteRows incompleteRows) {
  /// Of a source whose every row is a sample.
  Selection(double[][] features, double[] targets, List<String> classNames) {
    this(features, targets, classNames, IncompleteRows.NONE);
  }

  /// The same, for which rows were left out.
  Selection without(IncompleteRows rows) {
    return new Selection(features, targets, classNames, rows);
  }

  /// The classes of a target of numbers: those that are all 0 or 1 are classes already.
  static List<String> classNamesOf(double[] targets) {
    for (double target : targets) if (target != 0 && target != 1) return List.of();
    return List.of("0", "1");
  }
}
