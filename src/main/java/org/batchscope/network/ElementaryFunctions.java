package org.batchscope.network;

/// Functions of exponentials in plain IEEE arithmetic without branches: the same bits on every
/// machine, which `Math.exp` does not promise, and the compiler vectorizes loops over them. A fused
/// multiply-add, `Math.fma`, is as exactly specified as the other operations. Relative errors are
/// below 1e-15 (measured against `StrictMath`).
///
/// They go without an exponential, or take exp(−|z|) from {@link Exponentials}: nothing overflows.
final class ElementaryFunctions {
  // 18.8², from where on tanh is 1
  private static final double SQUARE_WHERE_TANH_IS_ONE = 353.44;
  private static final double LARGE = 0x1p1000;

  private ElementaryFunctions() {}

  /// 1 / (1 + exp(−z)), which is 1 / (1 + e) for positive z and e / (1 + e) for the others.
  ///
  /// @param e exp(−|z|)
  static double sigmoid(double z, double e) {
    // 1 for positive z, and not above e for the others; where z is too small for that, e is 1 too
    double oneIfPositive = Math.min(z * LARGE, 1);
    return Math.max(oneIfPositive, e) / (1 + e);
  }

  /// ln(1 + u) for 0 ≤ u ≤ 1, as 2 artanh(s) with s = u / (2 + u) ≤ 1/3 and its series up to s³¹.
  static double log1pOfUnit(double u) {
    double s = u / (2 + u);
    double q = s * s;
    double p = 1.0 / 31;
    p = Math.fma(p, q, 1.0 / 29);
    p = Math.fma(p, q, 1.0 / 27);
    p = Math.fma(p, q, 1.0 / 25);
    p = Math.fma(p, q, 1.0 / 23);
    p = Math.fma(p, q, 1.0 / 21);
    p = Math.fma(p, q, 1.0 / 19);
    p = Math.fma(p, q, 1.0 / 17);
    p = Math.fma(p, q, 1.0 / 15);
    p = Math.fma(p, q, 1.0 / 13);
    p = Math.fma(p, q, 1.0 / 11);
    p = Math.fma(p, q, 1.0 / 9);
    p = Math.fma(p, q, 1.0 / 7);
    p = Math.fma(p, q, 1.0 / 5);
    p = Math.fma(p, q, 1.0 / 3);
    return 2 * (s + s * q * p);
  }

  /// tanh(z), from −1 to 1.
  static double tanh(double z) {
    return withinOne(tanhQuotient(z));
  }

  /// tanh(z) = z·P(z²) / Q(z²), with polynomials of degree 9 whose quotient is right to 6e-17 up to
  /// |z| = 18.8 (minimax, by Remez's algorithm). All coefficients are positive, so that nothing
  /// cancels: the error is that of rounding, and tanh is exact to the last digits near 0 too.
  ///
  /// Larger z have the same z² and thus a quotient above 1, to be cut by {@link #withinOne}.
  static double tanhQuotient(double z) {
    double u = Math.min(z * z, SQUARE_WHERE_TANH_IS_ONE);
    double p = 2.5894790050311176e-23;
    p = Math.fma(p, u, 7.598711642089703e-19);
    p = Math.fma(p, u, 3.1156914781251897e-15);
    p = Math.fma(p, u, 4.21702336049327e-12);
    p = Math.fma(p, u, 2.45707636781435e-9);
    p = Math.fma(p, u, 6.856903408446144e-7);
    p = Math.fma(p, u, 9.37868985085352e-5);
    p = Math.fma(p, u, 0.005979588983320723);
    p = Math.fma(p, u, 0.15183795813526482);
    p = Math.fma(p, u, 1);
    double q = 6.408608814153171e-21;
    q = Math.fma(q, u, 5.748161914956954e-17);
    q = Math.fma(q, u, 1.2879123135467763e-13);
    q = Math.fma(q, u, 1.1208430372202622e-10);
    q = Math.fma(q, u, 4.4863563393480295e-8);
    q = Math.fma(q, u, 8.778198966498096e-6);
    q = Math.fma(q, u, 0.0008292084952331012);
    q = Math.fma(q, u, 0.03437001947285463);
    q = Math.fma(q, u, 0.4851712914685975);
    q = Math.fma(q, u, 1);
    return z * p / q;
  }

  /// The nearest value from −1 to 1.
  static double withinOne(double value) {
    return Math.max(-1, Math.min(1, value));
  }
}
