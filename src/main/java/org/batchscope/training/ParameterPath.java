package org.batchscope.training;

/// U steps from point to point on the plane of the parameters.
public interface ParameterPath {
  /// U, the number of steps.
  int updates();

  /// A parameter before step `update`, or at the end for step U.
  double parameter(int update, int parameter);
}
