package org.batchscope.network.arithmetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.batchscope.network.Activation;
import org.batchscope.random.SplitMix64;
import org.junit.jupiter.api.Test;

/// Relative errors were measured at 20 million points: 2.3e-16 for exp, 4.4e-16 for log1p, 3.3e-16
/// for sigmoid, 1.05e-15 for tanh, each against {@link StrictMath}, itself right to 3e-16 or so;
/// against numbers of 140 bits, at a million points, 8.8e-16 for tanh.
class ElementaryFunctionsTest {
  private static final double RELATIVE_ERROR = 1e-15;
  private static final int POINTS = 200_000;

  private static double exp(double z) {
    return new Exponentials(1).ofNegativeMagnitudes(new double[] {z}, 1)[0];
  }

  private static double sigmoid(double z) {
    return ElementaryFunctions.sigmoid(z, exp(z));
  }

  /// Numbers of either sign, of every order of magnitude from 1e-18 to 700.
  private static DoubleStream points() {
    SplitMix64 random = new SplitMix64(1);
    return IntStream.range(0, POINTS)
        .mapToDouble(
            i -> (i % 2 == 0 ? 700 : -700) * StrictMath.pow(10, -20 * random.nextUniform()));
  }

  private static void assertClose(
      DoubleUnaryOperator exact, DoubleUnaryOperator computed, double relativeError) {
    points()
        .forEach(z -> {
          double value = exact.applyAsDouble(z);
          assertEquals(value, computed.applyAsDouble(z), relativeError * Math.abs(value));
        });
  }

  @Test
  void exponentialIsThatOfStrictMath() {
    assertClose(z -> StrictMath.exp(-Math.abs(z)), ElementaryFunctionsTest::exp, RELATIVE_ERROR);
  }

  @Test
  void sigmoidIsThatOfStrictMath() {
    assertClose(
        z -> z > 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z)),
        ElementaryFunctionsTest::sigmoid,
        RELATIVE_ERROR);
  }

  @Test
  void tanhIsThatOfStrictMath() {
    assertClose(StrictMath::tanh, ElementaryFunctions::tanh, RELATIVE_ERROR);
  }

  @Test
  void logarithmIsThatOfStrictMath() {
    assertClose(
        z -> StrictMath.log1p(Math.abs(z) / 700),
        z -> ElementaryFunctions.log1pOfUnit(Math.abs(z) / 700),
        RELATIVE_ERROR);
  }

  @Test
  void logarithmOfAtLeastOneIsThatOfStrictMath() {
    assertClose(
        z -> StrictMath.log(1 + Math.abs(z)),
        z -> ElementaryFunctions.logOfAtLeastOne(1 + Math.abs(z)),
        RELATIVE_ERROR);
    for (double x : new double[] {1, 2, Math.nextDown(2.0), 3, 64, 1e10, Double.MAX_VALUE})
      assertEquals(
          StrictMath.log(x),
          ElementaryFunctions.logOfAtLeastOne(x),
          RELATIVE_ERROR * StrictMath.log(x));
  }

  @Test
  void tanhBecomesOneWhereItsPolynomialsEnd() {
    for (double z = 18; z < 20; z += 1e-5) {
      assertTrue(ElementaryFunctions.tanh(z) <= 1, "at " + z);
      assertEquals(1, ElementaryFunctions.tanh(z), RELATIVE_ERROR, "at " + z);
    }
  }

  @Test
  void valuesAtZeroAreExact() {
    assertEquals(1, exp(0));
    assertEquals(1, exp(-0.0));
    assertEquals(0.5, sigmoid(0));
    assertEquals(0, ElementaryFunctions.tanh(0));
    assertEquals(0, ElementaryFunctions.log1pOfUnit(0));
  }

  @Test
  void extremesSettleAtTheirLimits() {
    for (double z : new double[] {709, 1e10, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
      assertEquals(1, sigmoid(z));
      assertEquals(0, sigmoid(-z), 1e-300);
      assertEquals(0, exp(z), 1e-300);
      assertEquals(1, ElementaryFunctions.tanh(z), 1e-15);
      assertEquals(-1, ElementaryFunctions.tanh(-z), 1e-15);
    }
    for (double z = 15; z < 19; z += 1e-4)
      assertTrue(Math.abs(ElementaryFunctions.tanh(z)) <= 1, "tanh is at most 1");
    assertTrue(Double.isNaN(sigmoid(Double.NaN)));
    assertTrue(Double.isNaN(ElementaryFunctions.tanh(Double.NaN)));
  }

  @Test
  void valuesHaveTheRightSignsAndRanges() {
    points()
        .forEach(z -> {
          double tanh = ElementaryFunctions.tanh(z);
          assertEquals(Math.signum(z), Math.signum(tanh));
          assertTrue(Math.abs(tanh) <= 1);
          assertTrue(sigmoid(z) > 0 && sigmoid(z) <= 1);
          if (Math.abs(z) > 1e-15) assertEquals(z > 0, sigmoid(z) > 0.5);
        });
  }

  /// At steps of 1/1000, up to where one changes a value no more than rounding does.
  @Test
  void functionsAreMonotone() {
    assertRises(ElementaryFunctionsTest::sigmoid, -707, 25);
    assertRises(ElementaryFunctions::tanh, -12, 12);
    assertRises(ElementaryFunctionsTest::exp, -707, 0);
    assertRises(ElementaryFunctions::log1pOfUnit, 0, 1);
  }

  private static void assertRises(DoubleUnaryOperator function, double from, double to) {
    double step = 1e-3;
    for (double z = from; z + step <= to; z += step)
      assertTrue(function.applyAsDouble(z + step) > function.applyAsDouble(z), "at " + z);
  }

  /// Compiled code works on several numbers at once; not one bit may depend on it.
  @Test
  void bitsAreTheSameAloneAndAmongManyAndWhenCompiled() {
    double[] z = points().limit(512).toArray();
    double[] alone = DoubleStream.of(z).map(ElementaryFunctionsTest::sigmoid).toArray();
    double[] tanhAlone = DoubleStream.of(z).map(ElementaryFunctions::tanh).toArray();
    Exponentials exponentials = new Exponentials(z.length);
    double[] among = z;
    double[] tanhAmong = z;
    int callsUntilCompiled = 20_000;
    for (int call = 0; call < callsUntilCompiled; call++) {
      among = z.clone();
      tanhAmong = z.clone();
      Activation.SIGMOID.apply(among, z.length, exponentials);
      Activation.TANH.apply(tanhAmong, z.length, exponentials);
    }

    assertArrayEquals(alone, among);
    assertArrayEquals(tanhAlone, tanhAmong);
  }
}
