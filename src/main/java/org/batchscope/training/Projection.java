package org.batchscope.training;

/// What is seen of parameters: fewer numbers than they are.
public interface Projection {
  /// How many numbers.
  int dimensions();

  /// Projects the parameters of many runs.
  ///
  /// @param theta parameters × lanes, row by row. Not modified.
  /// @param points dimensions × lanes, row by row. Overwritten.
  void project(double[] theta, int lanes, double[] points);
}
