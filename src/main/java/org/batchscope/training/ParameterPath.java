package org.batchscope.training;

/// U steps from point to point: of all parameters, or of the two that a plane has.
public interface ParameterPath {
  /// U, the number of steps.
  int updates();

  /// A parameter before step `update`, or at the end for step U.
  double parameter(int update, int parameter);
}
