package org.batchscope.random;

/// The SplitMix64 generator: one 64-bit counter and a mixing function.
///
/// Its few integer operations are exactly specified, so a seed gives the same numbers on every
/// machine and in every version of the platform, which the platform's own generators do not
/// promise.
///
/// @see "Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014"
public final class SplitMix64 {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

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

  /// A whole number from 0 to bound − 1, from the upper 32 bits by multiplication. No value is more
  /// than bound / 2³² likelier than another.
  public int nextInt(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /// A multiple of 2⁻⁵³ from 0 (included) to 1 (excluded).
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
