package org.batchscope.sampling;

import java.util.Arrays;

/// The orders of the samples in one epoch, one for every lane: for runs that are computed side by
/// side. Thread-safe.
public final class LaneOrders {
  private static final int[] NOT_MADE = {};

  private final int lanes;
  private final int[] samples;
  private final boolean eachOnce;
  private volatile int[] ranks = NOT_MADE;

  /// @param samples sample indices, from 0, of all lanes at the first position, then of all at the
  ///   second, and so on
  /// @param eachOnce whether every sample stands once in every order, and not by chance
  public LaneOrders(int lanes, int[] samples, boolean eachOnce) {
    this.lanes = lanes;
    this.samples = samples;
    this.eachOnce = eachOnce;
  }

  /// Whether every sample stands once in every order, and not by chance.
  public boolean haveEachOnce() {
    return eachOnce;
  }

  /// Sample indices, from 0: positions × lanes. Not to be modified.
  public int[] samples() {
    return samples;
  }

  /// At which position, from 0, every sample stands, if it does once: samples × lanes. Not to be
  /// modified.
  ///
  /// @throws IllegalArgumentException if it does not
  public int[] ranks() {
    // threads that ask at the same time may make the same numbers more than once
    if (ranks == NOT_MADE) ranks = inverted();
    return ranks;
  }

  private int[] inverted() {
    int[] inverse = new int[samples.length];
    Arrays.fill(inverse, -1);
    for (int i = 0; i < samples.length; i++) {
      int lane = i % lanes;
      int place = samples[i] * lanes + lane;
      if (inverse[place] >= 0)
        throw new IllegalArgumentException("sample " + samples[i] + " is twice in an order");
      inverse[place] = i / lanes;
    }
    return inverse;
  }
}
