package org.batchscope.random;

/// The SplitMix64 generator: one 64-bit counter and a mixing function.
///
/// Only integer arithmetic, IEEE operations and {@link StrictMath} are used, all exactly specified,
/// so a seed gives the same numbers on every machine and in every version of the platform, which
/// the platform's own generators do not promise.
///
/// @see "Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014"
public final class SplitMix64 {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final long LOWER_HALF = 0xFFFFFFFFL;

  private long state;

  /// The stream of this seed.
  public SplitMix64(long seed) {
    state = seed;
  }

  /// A stream of its own for each pair of a seed and a stream number.
  public static SplitMix64 stream(long seed, long stream) {
    return new SplitMix64(mix(seed + GOLDEN_GAMMA) ^ mix(mix(stream + GOLDEN_GAMMA) + seed));
  }

  /// 64 random bits.
  public long nextLong() {
    return mix(state += GOLDEN_GAMMA);
  }

  /// Uniform on 0 … bound − 1, without bias: the upper half of bound times 32 random bits, drawn
  /// again in the few cases that would make some values likelier than others.
  ///
  /// @param bound positive
  /// @see "Lemire: Fast Random Integer Generation in an Interval, ACM TOMACS 29 (2019)"
  public int nextIndex(int bound) {
    if (bound <= 0) throw new IllegalArgumentException("bound must be positive but was " + bound);
    long product = (nextLong() >>> 32) * bound;
    if ((product & LOWER_HALF) < bound) {
      long tooMany = (1L << 32) % bound;
      while ((product & LOWER_HALF) < tooMany) product = (nextLong() >>> 32) * bound;
    }
    return (int) (product >>> 32);
  }

  /// Uniform on [0, 1), a multiple of 2⁻⁵³.
  public double nextUniform() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /// Standard normal, by the polar method of Marsaglia; the second deviate of a pair is not kept.
  public double nextNormal() {
    double u;
    double square;
    do {
      u = 2 * nextUniform() - 1;
      double v = 2 * nextUniform() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square == 0);
    return u * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
