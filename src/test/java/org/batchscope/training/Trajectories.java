package org.batchscope.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Comparison of runs to the last bit.
final class Trajectories {
  private Trajectories() {}

  static void assertSameBits(Trajectory expected, Trajectory actual) {
    assertEquals(expected.updates(), actual.updates());
    assertEquals(expected.outcome(), actual.outcome());
    assertEquals(firstDifference(expected, expected), firstDifference(expected, actual));
  }

  /// The first update before which two runs as long as each other differ in any number, or U + 1.
  static int firstDifference(Trajectory one, Trajectory other) {
    for (int k = 0; k <= one.updates(); k++) {
      if (!same(one.loss(k), other.loss(k))) return k;
      for (int p = 0; p < one.parameterCount(); p++) {
        if (!same(one.parameter(k, p), other.parameter(k, p))) return k;
        if (k == one.updates()) continue;
        if (!same(one.batchGradient(k, p), other.batchGradient(k, p))) return k;
        if (!same(one.fullGradient(k, p), other.fullGradient(k, p))) return k;
      }
    }
    return one.updates() + 1;
  }

  private static boolean same(double a, double b) {
    return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
  }
}
