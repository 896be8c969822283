package org.batchscope.study;

import java.util.stream.IntStream;

/// Chooses evenly from what is too much to be shown.
public final class EvenSpread {
  // its multiples spread most evenly between whole numbers
  private static final double GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

  private EvenSpread() {}

  /// All numbers below `count`, or one of each of `most` equal stretches of them. Where in its
  /// stretch it lies varies, so that no regular order can hide some of them.
  public static IntStream of(int count, int most) {
    if (count <= most) return IntStream.range(0, count);
    return IntStream.range(0, most)
        .map(i -> {
          int from = (int) ((long) i * count / most);
          int to = (int) ((i + 1L) * count / most);
          return from + (int) ((to - from) * (i * GOLDEN_RATIO % 1));
        });
  }
}
