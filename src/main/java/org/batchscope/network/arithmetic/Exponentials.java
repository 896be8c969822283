package org.batchscope.network.arithmetic;

import java.util.List;

/// Exponentials of many numbers at once, without allocating. Not thread-safe.
///
/// Like {@link ElementaryFunctions}, plain IEEE arithmetic without branches. The work is cut into
/// loops so that the compiler vectorizes the long ones: it does not where bits of a floating-point
/// number are read as an integer, so this has a short loop of its own.
public final class Exponentials {
  static final double LOG2_E = 1.4426950408889634;
  // ln 2 in two parts, the first with trailing zero bits so that its multiples are exact
  static final double LN2_HIGH = 6.93147180369123816490e-01;
  static final double LN2_LOW = 1.90821492927058770002e-10;
  // adding it rounds to a whole number, which then stands in the lowest bits
  static final double ROUND = 0x1.8p52;
  static final double SMALLEST_EXPONENT = -708;
  // exp(r) = 1 + r + r²·E(r)
  static final double E11 = 2.500006162553128e-8;
  static final double E10 = 2.763024838532302e-7;
  static final double E9 = 2.755758637378518e-6;
  static final double E8 = 2.480149309888739e-5;
  static final double E7 = 0.00019841269506578723;
  static final double E6 = 0.0013888888943630134;
  static final double E5 = 0.008333333333494461;
  static final double E4 = 0.041666666666530155;
  static final double E3 = 0.16666666666666413;
  static final double E2 = 0.5000000000000011;
  static final int EXPONENT_BIAS = 1023;
  static final int MANTISSA_BITS = 52;

  private final double[] values;
  private final double[] scales;

  /// @param capacity the most numbers in one call
  public Exponentials(int capacity) {
    values = new double[capacity];
    scales = new double[capacity];
  }

  /// The arrays that every call fills, with one value for every number.
  public List<double[]> arrays() {
    return List.of(values, scales);
  }

  /// exp(−|zᵢ|) for the first `count` numbers, overwritten by the next call. Where |z| is above
  /// 708, exp(−708) ≈ 3e-308.
  ///
  /// By −|z| = n·ln 2 + r and a polynomial of degree 11 for exp(r), right to 4e-18 (minimax, by
  /// Remez's algorithm).
  ///
  /// @param z Not modified.
  public double[] ofNegativeMagnitudes(double[] z, int count) {
    for (int i = 0; i < count; i++) split(i, Math.max(-Math.abs(z[i]), SMALLEST_EXPONENT));
    return scaled(count);
  }

  /// exp(zᵢ) for the first `count` numbers, none of which is farther than 700 from 0; overwritten
  /// by the next call.
  ///
  /// @param z Not modified.
  public double[] ofNear(double[] z, int count) {
    for (int i = 0; i < count; i++) split(i, z[i]);
    return scaled(count);
  }

  /// Makes exp(r) for x = n·ln 2 + r, and n + ROUND.
  private void split(int i, double x) {
    double rounded = Math.fma(x, LOG2_E, ROUND);
    double n = rounded - ROUND;
    values[i] = expOfRemainder(Math.fma(-n, LN2_LOW, Math.fma(-n, LN2_HIGH, x)));
    scales[i] = rounded;
  }

  private double[] scaled(int count) {
    for (int i = 0; i < count; i++) scales[i] = powerOfTwo(scales[i]);
    for (int i = 0; i < count; i++) values[i] *= scales[i];
    return values;
  }

  /// The same for one number, with the same bits.
  public static double ofNegativeMagnitude(double z) {
    double x = Math.max(-Math.abs(z), SMALLEST_EXPONENT);
    double rounded = Math.fma(x, LOG2_E, ROUND);
    double n = rounded - ROUND;
    double r = Math.fma(-n, LN2_LOW, Math.fma(-n, LN2_HIGH, x));
    return expOfRemainder(r) * powerOfTwo(rounded);
  }

  /// exp(r) for |r| ≤ ln(2) / 2.
  private static double expOfRemainder(double r) {
    double p = E11;
    p = Math.fma(p, r, E10);
    p = Math.fma(p, r, E9);
    p = Math.fma(p, r, E8);
    p = Math.fma(p, r, E7);
    p = Math.fma(p, r, E6);
    p = Math.fma(p, r, E5);
    p = Math.fma(p, r, E4);
    p = Math.fma(p, r, E3);
    p = Math.fma(p, r, E2);
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
