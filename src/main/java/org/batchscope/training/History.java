package org.batchscope.training;

/// What is recorded of one run, in rows of updates; empty arrays of what is not. Filled by whoever
/// made it, and never changed again once others have it.
///
/// @param parameters (updates + 1) × parameters
/// @param batchGradients updates × parameters
/// @param losses updates + 1
/// @param fullGradients updates × parameters
record History(
    double[] parameters, double[] batchGradients, double[] losses, double[] fullGradients) {

  static History of(Recording recording, int updates, int parameterCount) {
    int gradients = updates * parameterCount;
    boolean batch = recording.includes(Recording.BATCH_GRADIENTS);
    boolean full = recording.includes(Recording.FULL_GRADIENTS);
    return new History(
        new double[gradients + parameterCount],
        new double[batch ? gradients : 0],
        new double[full ? updates + 1 : 0],
        new double[full ? gradients : 0]);
  }
}
