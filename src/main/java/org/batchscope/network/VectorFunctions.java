package org.batchscope.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// {@link ElementaryFunctions} and {@link Exponentials} of a processor's vectors: the same steps on
/// the same coefficients, and thus the same bits.
final class VectorFunctions {
  /// As wide as the processor's registers, up to the step of lanes.
  static final VectorSpecies<Double> SPECIES =
      DoubleVector.SPECIES_PREFERRED.length() <= LaneEvaluator.STEP
          ? DoubleVector.SPECIES_PREFERRED
          : DoubleVector.SPECIES_512;

  // Constants are kept as vectors, which the compiler takes less work for; but not those of tanh,
  // the most used: a number that is spread where it is needed is read faster than a vector.
  static final DoubleVector ZERO = all(0);
  static final DoubleVector ONE = all(1);
  static final DoubleVector TWO = all(2);
  private static final DoubleVector HALF = all(0.5);

  private static final DoubleVector FAR = all(ElementaryFunctions.FAR);
  private static final DoubleVector MINUS_FAR = all(-ElementaryFunctions.FAR);
  private static final DoubleVector LOG2_E = all(Exponentials.LOG2_E);
  private static final DoubleVector LN2_HIGH = all(Exponentials.LN2_HIGH);
  private static final DoubleVector LN2_LOW = all(Exponentials.LN2_LOW);
  private static final DoubleVector ROUND = all(Exponentials.ROUND);
  private static final DoubleVector SMALLEST_EXPONENT = all(Exponentials.SMALLEST_EXPONENT);
  private static final DoubleVector LARGE = all(ElementaryFunctions.LARGE);
  private static final DoubleVector F3 = all(1.0 / 6.0);
  private static final DoubleVector F4 = all(1.0 / 24.0);
  private static final DoubleVector F5 = all(1.0 / 120.0);
  private static final DoubleVector F6 = all(1.0 / 720.0);
  private static final DoubleVector F7 = all(1.0 / 5040.0);
  private static final DoubleVector F8 = all(1.0 / 40320.0);
  private static final DoubleVector F9 = all(1.0 / 362880.0);
  private static final DoubleVector F10 = all(1.0 / 3628800.0);
  private static final DoubleVector F11 = all(1.0 / 39916800.0);
  private static final DoubleVector F12 = all(1.0 / 479001600.0);
  private static final DoubleVector F13 = all(1.0 / 6227020800.0);
  private static final DoubleVector L3 = all(1.0 / 3);
  private static final DoubleVector L5 = all(1.0 / 5);
  private static final DoubleVector L7 = all(1.0 / 7);
  private static final DoubleVector L9 = all(1.0 / 9);
  private static final DoubleVector L11 = all(1.0 / 11);
  private static final DoubleVector L13 = all(1.0 / 13);
  private static final DoubleVector L15 = all(1.0 / 15);
  private static final DoubleVector L17 = all(1.0 / 17);
  private static final DoubleVector L19 = all(1.0 / 19);
  private static final DoubleVector L21 = all(1.0 / 21);
  private static final DoubleVector L23 = all(1.0 / 23);
  private static final DoubleVector L25 = all(1.0 / 25);
  private static final DoubleVector L27 = all(1.0 / 27);
  private static final DoubleVector L29 = all(1.0 / 29);
  private static final DoubleVector L31 = all(1.0 / 31);

  private VectorFunctions() {}

  /// The same value in every lane.
  static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /// As many values of an array as there are lanes.
  static DoubleVector load(double[] values, int from) {
    return DoubleVector.fromArray(SPECIES, values, from);
  }

  /// tanh(z), from −1 to 1.
  static DoubleVector tanh(DoubleVector z) {
    DoubleVector near = near(z);
    DoubleVector u = near.mul(near);
    return near.mul(numerator(u)).div(denominator(u));
  }

  // by masks: the minimum and maximum of Java take more steps, for the sake of zeros' signs
  private static DoubleVector near(DoubleVector z) {
    DoubleVector below = z.blend(FAR, z.compare(VectorOperators.GT, FAR));
    return below.blend(MINUS_FAR, below.compare(VectorOperators.LT, MINUS_FAR));
  }

  private static DoubleVector numerator(DoubleVector u) {
    DoubleVector p = all(ElementaryFunctions.P9).fma(u, all(ElementaryFunctions.P8));
    p = p.fma(u, all(ElementaryFunctions.P7));
    p = p.fma(u, all(ElementaryFunctions.P6));
    p = p.fma(u, all(ElementaryFunctions.P5));
    p = p.fma(u, all(ElementaryFunctions.P4));
    p = p.fma(u, all(ElementaryFunctions.P3));
    p = p.fma(u, all(ElementaryFunctions.P2));
    p = p.fma(u, all(ElementaryFunctions.P1));
    return p.fma(u, ONE);
  }

  private static DoubleVector denominator(DoubleVector u) {
    DoubleVector q = all(ElementaryFunctions.Q9).fma(u, all(ElementaryFunctions.Q8));
    q = q.fma(u, all(ElementaryFunctions.Q7));
    q = q.fma(u, all(ElementaryFunctions.Q6));
    q = q.fma(u, all(ElementaryFunctions.Q5));
    q = q.fma(u, all(ElementaryFunctions.Q4));
    q = q.fma(u, all(ElementaryFunctions.Q3));
    q = q.fma(u, all(ElementaryFunctions.Q2));
    q = q.fma(u, all(ElementaryFunctions.Q1));
    return q.fma(u, ONE);
  }

  /// exp(−|z|); where |z| is above 708, exp(−708).
  static DoubleVector expOfNegativeMagnitude(DoubleVector z) {
    DoubleVector x = z.abs().neg().max(SMALLEST_EXPONENT);
    DoubleVector rounded = x.fma(LOG2_E, ROUND);
    DoubleVector minusN = rounded.sub(ROUND).neg();
    DoubleVector r = minusN.fma(LN2_HIGH, x);
    r = minusN.fma(LN2_LOW, r);
    DoubleVector powerOfTwo =
        rounded
            .viewAsIntegralLanes()
            .add(Exponentials.EXPONENT_BIAS)
            .lanewise(VectorOperators.LSHL, Exponentials.MANTISSA_BITS)
            .viewAsFloatingLanes();
    return expOfRemainder(r).mul(powerOfTwo);
  }

  private static DoubleVector expOfRemainder(DoubleVector r) {
    DoubleVector p = F13.fma(r, F12);
    p = p.fma(r, F11);
    p = p.fma(r, F10);
    p = p.fma(r, F9);
    p = p.fma(r, F8);
    p = p.fma(r, F7);
    p = p.fma(r, F6);
    p = p.fma(r, F5);
    p = p.fma(r, F4);
    p = p.fma(r, F3);
    p = p.fma(r, HALF);
    p = p.fma(r, ONE);
    return p.fma(r, ONE);
  }

  /// 1 / (1 + exp(−z)).
  ///
  /// @param e exp(−|z|)
  static DoubleVector sigmoid(DoubleVector z, DoubleVector e) {
    DoubleVector oneIfPositive = z.mul(LARGE).min(ONE);
    return oneIfPositive.max(e).div(e.add(ONE));
  }

  /// ln(1 + u) for 0 ≤ u ≤ 1.
  static DoubleVector log1pOfUnit(DoubleVector u) {
    DoubleVector s = u.div(u.add(TWO));
    DoubleVector q = s.mul(s);
    DoubleVector p = L31.fma(q, L29);
    p = p.fma(q, L27);
    p = p.fma(q, L25);
    p = p.fma(q, L23);
    p = p.fma(q, L21);
    p = p.fma(q, L19);
    p = p.fma(q, L17);
    p = p.fma(q, L15);
    p = p.fma(q, L13);
    p = p.fma(q, L11);
    p = p.fma(q, L9);
    p = p.fma(q, L7);
    p = p.fma(q, L5);
    p = p.fma(q, L3);
    return s.add(s.mul(q).mul(p)).mul(TWO);
  }

  /// −y ln σ(z) − (1 − y) ln(1 − σ(z)), which stays finite for every z.
  ///
  /// @param e exp(−|z|)
  static DoubleVector crossEntropy(DoubleVector z, DoubleVector e, DoubleVector y) {
    return log1pOfUnit(e).add(z.max(ZERO).sub(y.mul(z)));
  }

  /// max(0, z).
  static DoubleVector relu(DoubleVector z) {
    return z.max(ZERO);
  }

  /// The slopes where activations are above 0, and 0 elsewhere: ReLU's derivative at 0 is 0.
  static DoubleVector wherePositive(DoubleVector activations, DoubleVector slopes) {
    VectorMask<Double> positive = activations.compare(VectorOperators.GT, ZERO);
    return ZERO.blend(slopes, positive);
  }

  /// a² of the difference.
  static DoubleVector square(DoubleVector difference) {
    return difference.mul(difference);
  }

  /// 1 − a², the derivative of tanh.
  static DoubleVector tanhDerivative(DoubleVector a) {
    return ONE.sub(a.mul(a));
  }

  /// a (1 − a), the derivative of the sigmoid.
  static DoubleVector sigmoidDerivative(DoubleVector a) {
    return a.mul(ONE.sub(a));
  }
}
