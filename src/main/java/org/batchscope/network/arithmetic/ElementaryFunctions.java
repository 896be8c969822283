package org.batchscope.network.arithmetic;

/// Functions of exponentials in plain IEEE arithmetic without branches: the same bits on every
/// machine, which `Math.exp` does not promise, and the compiler vectorizes loops over them. A fused
/// multiply-add, `Math.fma`, is as exactly specified as the other operations. Relative errors are
/// below 1e-15 (measured, see the test).
///
/// They go without an exponential, or take exp(−|z|) from {@link Exponentials}: nothing overflows.
public final class ElementaryFunctions {
  // where tanh is 1 but for 5e-16
  static final double FAR = 18;
  static final double FAR_SQUARED = FAR * FAR;
  static final double LARGE = 0x1p1000;
  // tanh(z/4) = z·P(z²) / Q(z²); Q ends with 1
  static final double P3 = 1.0462075180710563e-9;
  static final double P2 = 3.3018645851209837e-6;
  static final double P1 = 0.0020784588823833565;
  static final double P0 = 0.25;
  static final double Q4 = 7.086519221538431e-12;
  static final double Q3 = 7.43528353382446e-8;
  static final double Q2 = 9.960680965117821e-5;
  static final double Q1 = 0.029147168862866016;

  // ln(1 + u) = 2(s + s·q·L(q)) with s = u / (2 + u) and q = s²
  static final double L8 = 0.08874421407589611;
  static final double L7 = 0.049491558345245226;
  static final double L6 = 0.06793622524892341;
  static final double L5 = 0.07682096112074337;
  static final double L4 = 0.09091410361429113;
  static final double L3 = 0.11111096327574041;
  static final double L2 = 0.14285714531588198;
  static final double L1 = 0.19999999997998852;
  static final double L0 = 0.3333333333333894;

  // of a double's bits: those of the mantissa, and those of 1 and of 2^52
  static final long MANTISSA = (1L << Exponentials.MANTISSA_BITS) - 1;
  static final long ONE = Double.doubleToRawLongBits(1);
  static final long LARGE_INTEGER = Double.doubleToRawLongBits(0x1p52);
  // what 2^52 with the bits of a number's exponent is above that exponent
  static final double LARGE_EXPONENT = 0x1p52 + Double.MAX_EXPONENT;
  static final double LN2 = 0.6931471805599453;

  private ElementaryFunctions() {}

  /// 1 / (1 + exp(−z)), which is 1 / (1 + e) for positive z and e / (1 + e) for the others.
  ///
  /// @param e exp(−|z|)
  public static double sigmoid(double z, double e) {
    // 1 for positive z, and not above e for the others; where z is too small for that, e is 1 too
    double oneIfPositive = Math.min(z * LARGE, 1);
    return Math.max(oneIfPositive, e) / (1 + e);
  }

  /// ln(1 + u) for 0 ≤ u ≤ 1, as 2 artanh(s) with s = u / (2 + u) ≤ 1/3: the series of artanh
  /// begins with s, and what follows is s³ times a polynomial of s², of degree 8, which is right to
  /// 5e-17 of the whole (minimax, by Remez's algorithm).
  public static double log1pOfUnit(double u) {
    double s = u / (2 + u);
    double q = s * s;
    double p = L8;
    p = Math.fma(p, q, L7);
    p = Math.fma(p, q, L6);
    p = Math.fma(p, q, L5);
    p = Math.fma(p, q, L4);
    p = Math.fma(p, q, L3);
    p = Math.fma(p, q, L2);
    p = Math.fma(p, q, L1);
    p = Math.fma(p, q, L0);
    return 2 * (s + s * q * p);
  }

  /// ln(x) for x ≥ 1 that is finite, by its exponent and its mantissa, which is from 1 to 2.
  public static double logOfAtLeastOne(double x) {
    long bits = Double.doubleToRawLongBits(x);
    double mantissa = Double.longBitsToDouble(bits & MANTISSA | ONE);
    double exponent =
        Double.longBitsToDouble(bits >>> Exponentials.MANTISSA_BITS | LARGE_INTEGER)
            - LARGE_EXPONENT;
    return Math.fma(exponent, LN2, log1pOfUnit(mantissa - 1));
  }

  /// tanh(z), from −1 to 1.
  public static double tanh(double z) {
    return tanhOfNear(near(z));
  }

  /// The nearest value from −18 to 18, beyond which tanh is that of its nearest.
  public static double near(double z) {
    return Math.max(-FAR, Math.min(FAR, z));
  }

  /// tanh(z) for |z| ≤ 18, from tanh(z/4) = n/d by doubling twice: tanh(2v) = 2nd / (n² + d²). An
  /// error of n/d counts the less the larger z is: so polynomials of a low degree suffice for it,
  /// with a quotient that is right to 1.3e-16 of tanh(z) (minimax, by Lawson's algorithm). All
  /// coefficients are positive, so that nothing cancels: the error is that of rounding, and tanh is
  /// exact to the last digits near 0 too.
  public static double tanhOfNear(double z) {
    double u = z * z;
    double p = P3;
    p = Math.fma(p, u, P2);
    p = Math.fma(p, u, P1);
    p = Math.fma(p, u, P0);
    double q = Q4;
    q = Math.fma(q, u, Q3);
    q = Math.fma(q, u, Q2);
    q = Math.fma(q, u, Q1);
    q = Math.fma(q, u, 1);
    double n = z * p;
    double n2 = (n + n) * q;
    double d2 = Math.fma(n, n, q * q);
    return (n2 + n2) * d2 / Math.fma(n2, n2, d2 * d2);
  }
}
