package org.batchscope.network.arithmetic;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// {@link ElementaryFunctions} and {@link Exponentials} of a processor's vectors: the same steps on
/// the same coefficients, and thus the same bits.
public final class VectorFunctions {
  /// No processor's vectors have more lanes.
  public static final int MOST_LANES = 8;

  /// As wide as the processor's registers.
  public static final VectorSpecies<Double> SPECIES =
      DoubleVector.SPECIES_PREFERRED.length() <= MOST_LANES
          ? DoubleVector.SPECIES_PREFERRED
          : DoubleVector.SPECIES_512;

  // Constants are kept as vectors, which the compiler takes less work for; but not those of tanh,
  // the most used: a number that is spread where it is needed is read faster than a vector.
  public static final DoubleVector ZERO = all(0);
  public static final DoubleVector ONE = all(1);
  public static final DoubleVector TWO = all(2);

  private static final DoubleVector FAR = all(ElementaryFunctions.FAR);
  private static final DoubleVector MINUS_FAR = all(-ElementaryFunctions.FAR);

  private VectorFunctions() {}

  /// The same value in every lane.
  public static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /// As many values of an array as there are lanes.
  public static DoubleVector load(double[] values, int from) {
    return DoubleVector.fromArray(SPECIES, values, from);
  }

  /// tanh(z), from −1 to 1.
  public static DoubleVector tanh(DoubleVector z) {
    return tanhOfNear(near(z));
  }

  // by masks: the minimum and maximum of Java take more steps, for the sake of zeros' signs
  private static DoubleVector near(DoubleVector z) {
    DoubleVector below = z.blend(FAR, z.compare(VectorOperators.GT, FAR));
    return below.blend(MINUS_FAR, below.compare(VectorOperators.LT, MINUS_FAR));
  }

  /// Whether tanh takes one of the values for a nearer one.
  public static boolean anyIsFar(DoubleVector z) {
    return z.mul(z).compare(VectorOperators.GT, ElementaryFunctions.FAR_SQUARED).anyTrue();
  }

  /// tanh(z) for |z| ≤ 18.
  public static DoubleVector tanhOfNear(DoubleVector z) {
    DoubleVector u = z.mul(z);
    DoubleVector n = z.mul(numerator(u));
    DoubleVector d = denominator(u);
    DoubleVector n2 = n.add(n).mul(d);
    DoubleVector d2 = n.fma(n, d.mul(d));
    return n2.add(n2).mul(d2).div(n2.fma(n2, d2.mul(d2)));
  }

  private static DoubleVector numerator(DoubleVector u) {
    DoubleVector p = all(ElementaryFunctions.P3).fma(u, all(ElementaryFunctions.P2));
    p = p.fma(u, all(ElementaryFunctions.P1));
    return p.fma(u, all(ElementaryFunctions.P0));
  }

  private static DoubleVector denominator(DoubleVector u) {
    DoubleVector q = all(ElementaryFunctions.Q4).fma(u, all(ElementaryFunctions.Q3));
    q = q.fma(u, all(ElementaryFunctions.Q2));
    q = q.fma(u, all(ElementaryFunctions.Q1));
    return q.fma(u, ONE);
  }

  /// exp(−|z|); where |z| is above 708, exp(−708).
  public static DoubleVector expOfNegativeMagnitude(DoubleVector z) {
    DoubleVector negative = z.abs().neg();
    DoubleVector x =
        negative.blend(
            all(Exponentials.SMALLEST_EXPONENT),
            negative.compare(VectorOperators.LT, Exponentials.SMALLEST_EXPONENT));
    return expOfNear(x);
  }

  /// exp(x) for |x| ≤ 700.
  public static DoubleVector expOfNear(DoubleVector x) {
    DoubleVector rounded = x.fma(all(Exponentials.LOG2_E), all(Exponentials.ROUND));
    DoubleVector minusN = all(Exponentials.ROUND).sub(rounded);
    DoubleVector r = minusN.fma(all(Exponentials.LN2_HIGH), x);
    r = minusN.fma(all(Exponentials.LN2_LOW), r);
    DoubleVector powerOfTwo =
        rounded
            .viewAsIntegralLanes()
            .add(Exponentials.EXPONENT_BIAS)
            .lanewise(VectorOperators.LSHL, Exponentials.MANTISSA_BITS)
            .viewAsFloatingLanes();
    return expOfRemainder(r).mul(powerOfTwo);
  }

  private static DoubleVector expOfRemainder(DoubleVector r) {
    DoubleVector p = all(Exponentials.E11).fma(r, all(Exponentials.E10));
    p = p.fma(r, all(Exponentials.E9));
    p = p.fma(r, all(Exponentials.E8));
    p = p.fma(r, all(Exponentials.E7));
    p = p.fma(r, all(Exponentials.E6));
    p = p.fma(r, all(Exponentials.E5));
    p = p.fma(r, all(Exponentials.E4));
    p = p.fma(r, all(Exponentials.E3));
    p = p.fma(r, all(Exponentials.E2));
    p = p.fma(r, ONE);
    return p.fma(r, ONE);
  }

  /// 1 / (1 + exp(−z)).
  ///
  /// @param e exp(−|z|)
  public static DoubleVector sigmoid(DoubleVector z, DoubleVector e) {
    return e.blend(ONE, z.compare(VectorOperators.GE, 0)).div(e.add(ONE));
  }

  /// ln(1 + u) for 0 ≤ u ≤ 1.
  public static DoubleVector log1pOfUnit(DoubleVector u) {
    DoubleVector s = u.div(u.add(TWO));
    DoubleVector q = s.mul(s);
    DoubleVector p = all(ElementaryFunctions.L8).fma(q, all(ElementaryFunctions.L7));
    p = p.fma(q, all(ElementaryFunctions.L6));
    p = p.fma(q, all(ElementaryFunctions.L5));
    p = p.fma(q, all(ElementaryFunctions.L4));
    p = p.fma(q, all(ElementaryFunctions.L3));
    p = p.fma(q, all(ElementaryFunctions.L2));
    p = p.fma(q, all(ElementaryFunctions.L1));
    p = p.fma(q, all(ElementaryFunctions.L0));
    return s.add(s.mul(q).mul(p)).mul(TWO);
  }

  /// ln(x) for x ≥ 1 that is finite.
  public static DoubleVector logOfAtLeastOne(DoubleVector x) {
    LongVector bits = x.reinterpretAsLongs();
    DoubleVector mantissa =
        bits.and(ElementaryFunctions.MANTISSA).or(ElementaryFunctions.ONE).reinterpretAsDoubles();
    DoubleVector exponent =
        bits.lanewise(VectorOperators.LSHR, Exponentials.MANTISSA_BITS)
            .or(ElementaryFunctions.LARGE_INTEGER)
            .reinterpretAsDoubles()
            .sub(ElementaryFunctions.LARGE_EXPONENT);
    return exponent.fma(all(ElementaryFunctions.LN2), log1pOfUnit(mantissa.sub(ONE)));
  }

  /// −y ln σ(z) − (1 − y) ln(1 − σ(z)), which stays finite for every z.
  ///
  /// @param e exp(−|z|)
  public static DoubleVector crossEntropy(DoubleVector z, DoubleVector e, DoubleVector y) {
    return log1pOfUnit(e).add(relu(z).sub(y.mul(z)));
  }

  /// max(0, z), which takes more steps if it is asked for by this name.
  public static DoubleVector relu(DoubleVector z) {
    return z.blend(ZERO, z.compare(VectorOperators.LE, 0));
  }

  /// The slopes where activations are above 0, and 0 elsewhere: ReLU's derivative at 0 is 0.
  public static DoubleVector wherePositive(DoubleVector activations, DoubleVector slopes) {
    VectorMask<Double> positive = activations.compare(VectorOperators.GT, ZERO);
    return ZERO.blend(slopes, positive);
  }

  /// a² of the difference.
  public static DoubleVector square(DoubleVector difference) {
    return difference.mul(difference);
  }

  /// 1 − a², the derivative of tanh.
  public static DoubleVector tanhDerivative(DoubleVector a) {
    return ONE.sub(a.mul(a));
  }

  /// a (1 − a), the derivative of the sigmoid.
  public static DoubleVector sigmoidDerivative(DoubleVector a) {
    return a.mul(ONE.sub(a));
  }
}
