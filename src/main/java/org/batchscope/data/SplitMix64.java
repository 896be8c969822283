package org.batchscope.data;

/// A generator of random numbers that gives the same bits on every machine.
///
/// Only integer arithmetic, IEEE operations and {@link StrictMath} are used.
///
/// @see "Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014"
final class SplitMix64 {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  /// Sixty-four random bits.
  long nextLong() {
    state += GOLDEN_GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// Uniform on [0, 1), a multiple of 2⁻⁵³.
  double nextUniform() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /// Uniform on 0 … bound − 1, without bias: numbers above the last whole multiple are drawn again.
  int nextIndex(int bound) {
    if (bound <= 0) throw new IllegalArgumentException("bound must be positive but was " + bound);
    long range = 1L << 32;
    long wholeMultiple = range - range % bound;
    long draw = nextLong() >>> 32;
    while (draw >= wholeMultiple) draw = nextLong() >>> 32;
    return (int) (draw % bound);
  }

  /// Standard normal, by the polar method of Marsaglia; the second deviate of a pair is not kept.
  double nextNormal() {
    double u;
    double square;
    do {
      u = 2 * nextUniform() - 1;
      double v = 2 * nextUniform() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square == 0);
    return u * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
  }
}
