package org.batchscope.network;

import org.batchscope.sampling.BatchRange;
import org.batchscope.sampling.LaneOrders;

/// Steps of gradient descent that are taken one after the other, in every lane its own.
///
/// @param orders of the epoch of all steps
/// @param batches the positions of each step's batch
/// @param learningRates η of each step. Not modified.
public record DescentSteps(LaneOrders orders, BatchRange batches, double[] learningRates) {
  /// How many there are.
  public int count() {
    return batches.count();
  }
}
