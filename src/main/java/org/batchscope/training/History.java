package org.batchscope.training;

/// What is recorded of one run, in rows of updates; nothing of what is not. Never changed once
/// others have it.
///
/// @param parameters updates + 1 rows of parameters
/// @param batchGradients a row for every update
/// @param losses updates + 1
/// @param fullGradients updates × parameters
record History(Rows parameters, Rows batchGradients, double[] losses, double[] fullGradients) {
  private static final double[] NOTHING = {};

  /// Without losses and full gradients.
  History(Rows parameters, Rows batchGradients) {
    this(parameters, batchGradients, NOTHING, NOTHING);
  }
}
