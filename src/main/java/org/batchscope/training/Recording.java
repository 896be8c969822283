package org.batchscope.training;

/// What is kept of each update of an ensemble's members. Each kind includes those before it.
public enum Recording {
  /// The path alone.
  PARAMETERS,
  /// And the gradient of the batch that made the update.
  BATCH_GRADIENTS,
  /// And the loss and the gradient of all samples before the update, which cost a pass over the
  /// data for every update.
  FULL_GRADIENTS;

  boolean includes(Recording other) {
    return compareTo(other) >= 0;
  }
}
