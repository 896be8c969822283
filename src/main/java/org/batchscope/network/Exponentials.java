package org.batchscope.network;

import java.util.List;

/// exp(−|z|) of many numbers at once, without allocating. Not thread-safe.
///
/// Like {@link ElementaryFunctions}, plain IEEE arithmetic without branches. The work is cut into
/// loops so that the compiler vectorizes the long ones: it does not where bits of a floating-point
/// number are read as an integer, so this has a short loop of its own.
final class Exponentials {
  static final double LOG2_E = 1.4426950408889634;
  // ln 2 in two parts, the first with trailing zero bits so that its multiples are exact
  static final double LN2_HIGH = 6.93147180369123816490e-01;
  static final double LN2_LOW = 1.90821492927058770002e-10;
  // adding it rounds to a whole number, which then stands in the lowest bits
  static final double ROUND = 0x1.8p52;
  static final double SMALLEST_EXPONENT = -708;
  static final int EXPONENT_BIAS = 1023;
  static final int MANTISSA_BITS = 52;

  private final double[] values;
  private final double[] scales;

  /// @param capacity the most numbers in one call
  Exponentials(int capacity) {
    values = new double[capacity];
    scales = new double[capacity];
  }

  /// The arrays that every call fills, with one value for every number.
  List<double[]> arrays() {
    return List.of(values, scales);
  }

  /// exp(−|zᵢ|) for the first `count` numbers, overwritten by the next call. Where |z| is above
  /// 708, exp(−708) ≈ 3e-308.
  ///
  /// By −|z| = n·ln 2 + r and the Taylor polynomial of exp(r) of degree 13.
  ///
  /// @param z Not modified.
  double[] ofNegativeMagnitudes(double[] z, int count) {
    for (int i = 0; i < count; i++) {
      double x = Math.max(-Math.abs(z[i]), SMALLEST_EXPONENT);
      double rounded = Math.fma(x, LOG2_E, ROUND);
      double n = rounded - ROUND;
      values[i] = expOfRemainder(Math.fma(-n, LN2_LOW, Math.fma(-n, LN2_HIGH, x)));
      scales[i] = rounded;
    }
    for (int i = 0; i < count; i++) scales[i] = powerOfTwo(scales[i]);
    for (int i = 0; i < count; i++) values[i] *= scales[i];
    return values;
  }

  /// exp(r) for |r| ≤ ln(2) / 2.
  private static double expOfRemainder(double r) {
    double p = 1.0 / 6227020800.0;
    p = Math.fma(p, r, 1.0 / 479001600.0);
    p = Math.fma(p, r, 1.0 / 39916800.0);
    p = Math.fma(p, r, 1.0 / 3628800.0);
    p = Math.fma(p, r, 1.0 / 362880.0);
    p = Math.fma(p, r, 1.0 / 40320.0);
    p = Math.fma(p, r, 1.0 / 5040.0);
    p = Math.fma(p, r, 1.0 / 720.0);
    p = Math.fma(p, r, 1.0 / 120.0);
    p = Math.fma(p, r, 1.0 / 24.0);
    p = Math.fma(p, r, 1.0 / 6.0);
    p = Math.fma(p, r, 0.5);
    p = Math.fma(p, r, 1);
    p = Math.fma(p, r, 1);
    return p;
  }

  /// 2ⁿ, for n + ROUND.
  private static double powerOfTwo(double rounded) {
    long exponent = Double.doubleToRawLongBits(rounded) + EXPONENT_BIAS;
    return Double.longBitsToDouble(exponent << MANTISSA_BITS);
  }
}
