package org.batchscope.sampling;

/// The order of the samples in each epoch, for each of several runs.
@FunctionalInterface
public interface MemberOrders {
  /// Writes the sample indices (from 0) of one epoch in their order.
  ///
  /// @param member from 0
  /// @param epoch from 0
  /// @param order N long. Overwritten.
  void fill(int member, int epoch, int[] order);
}
