package org.batchscope.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurvedSetsTest {
  /// The samples are fixed, so this says how good a draw they are: none of their moments is further
  /// than this many standard errors from that of the distribution.
  private static final double STANDARD_ERRORS = 3;

  private static final int OF_EACH_CLASS = 525;

  @ParameterizedTest
  @EnumSource(names = {"TWO_MOONS", "SPIRAL", "CIRCLES", "XOR"})
  void theClassesAreEqualInNumberAndShuffled(BuiltIn set) {
    Dataset data = Sets.builtIn(set);
    int onesInFirstHalf = 0;
    for (int i = 0; i < OF_EACH_CLASS; i++) onesInFirstHalf += (int) data.target(i);

    assertEquals(
        List.of(
            new DatasetSummary.ClassCount("0", OF_EACH_CLASS),
            new DatasetSummary.ClassCount("1", OF_EACH_CLASS)),
        DatasetSummary.of(data).classes());
    // hypergeometric: half of 1050 drawn, half of them ones
    double standardDeviation = Math.sqrt(525 * 0.25 * 525 / 1049.0);
    assertEquals(262.5, onesInFirstHalf, STANDARD_ERRORS * standardDeviation);
  }

  @ParameterizedTest
  @EnumSource(names = {"TWO_MOONS", "SPIRAL", "CIRCLES", "XOR", "WAVES"})
  void nearlyAllFeaturesAreWithinTwoAndNoneIsStandardized(BuiltIn set) {
    Dataset data = Sets.builtIn(set);
    int outside = 0;

    assertEquals(1050, data.size());
    assertEquals(List.of(), data.standardizations());
    for (int i = 0; i < data.size(); i++)
      for (int j = 0; j < 2; j++) if (Math.abs(data.feature(i, j)) > 2) outside++;
    assertTrue(outside < data.size() / 50, outside + " values");
  }

  @Test
  void theMoonsAreHalfCirclesOfRadiusOne() {
    Dataset data = Sets.builtIn(BuiltIn.TWO_MOONS);
    double[] squares = new double[2];
    for (int i = 0; i < data.size(); i++) {
      double sign = 2 * data.target(i) - 1;
      double along = 0.5 - sign * data.feature(i, 0);
      double up = 0.25 - sign * data.feature(i, 1);
      assertTrue(up > -4 * CurvedSets.MOON_NOISE, "sample " + i + " is below its half circle");
      squares[(int) data.target(i)] += (along * along + up * up) / OF_EACH_CLASS;
    }

    for (double square : squares) assertSquaredRadius(1, CurvedSets.MOON_NOISE, square);
  }

  @Test
  void theCirclesHaveTheStatedRadii() {
    Dataset data = Sets.builtIn(BuiltIn.CIRCLES);
    double[] squares = new double[2];
    for (int i = 0; i < data.size(); i++)
      squares[(int) data.target(i)] += squaredRadius(data, i) / OF_EACH_CLASS;

    assertSquaredRadius(CurvedSets.INNER_RADIUS, CurvedSets.CIRCLE_NOISE, squares[0]);
    assertSquaredRadius(CurvedSets.OUTER_RADIUS, CurvedSets.CIRCLE_NOISE, squares[1]);
  }

  /// Of a point at the radius R and noise σ of each coordinate, the squared radius has the mean R²
  /// + 2σ² and the variance 4R²σ² + 4σ⁴ (noncentral χ²).
  private static void assertSquaredRadius(double radius, double noise, double measured) {
    double variance = 4 * Math.pow(radius * noise, 2) + 4 * Math.pow(noise, 4);
    assertEquals(
        radius * radius + 2 * noise * noise,
        measured,
        STANDARD_ERRORS * Math.sqrt(variance / OF_EACH_CLASS));
  }

  /// Further than 5σ from the nearest point of a curve lies one of 270,000 samples.
  @Test
  void everySampleOfTheSpiralIsNearItsArmAndFewAreNearerToTheOther() {
    Dataset data = Sets.builtIn(BuiltIn.SPIRAL);
    int astray = 0;
    for (int i = 0; i < data.size(); i++) {
      double own = distanceFromArm(data, i, data.target(i));
      assertTrue(own < 5 * CurvedSets.SPIRAL_NOISE, "sample " + i + ": " + own);
      if (distanceFromArm(data, i, 1 - data.target(i)) < own) astray++;
    }

    // only near the middle do the arms come closer than several σ
    assertTrue(astray < data.size() / 50, astray + " samples");
  }

  private static double distanceFromArm(Dataset data, int sample, double target) {
    int steps = 1000;
    double nearest = Double.POSITIVE_INFINITY;
    for (int k = 0; k <= steps; k++) {
      double s = (double) k / steps;
      double radius = CurvedSets.SPIRAL_START + CurvedSets.SPIRAL_LENGTH * s;
      double angle = CurvedSets.SPIRAL_ANGLE * s + Math.PI * target;
      double dx = data.feature(sample, 0) - radius * Math.cos(angle);
      double dy = data.feature(sample, 1) - radius * Math.sin(angle);
      nearest = Math.min(nearest, Math.hypot(dx, dy));
    }
    return nearest;
  }

  /// The product of the features is that of the centers, +1 or −1, on average; as E[x²] = 1 + σ²
  /// its variance is (1 + σ²)² − 1.
  @Test
  void theSignOfXorIsTheProductOfTheSigns() {
    Dataset data = Sets.builtIn(BuiltIn.XOR);
    double[] products = new double[2];
    for (int i = 0; i < data.size(); i++)
      products[(int) data.target(i)] += data.feature(i, 0) * data.feature(i, 1) / OF_EACH_CLASS;

    double square = 1 + Math.pow(CurvedSets.XOR_NOISE, 2);
    double standardError = Math.sqrt((square * square - 1) / OF_EACH_CLASS);
    assertEquals(1, products[0], STANDARD_ERRORS * standardError);
    assertEquals(-1, products[1], STANDARD_ERRORS * standardError);
  }

  @Test
  void theResidualsOfTheWavesAreTheStatedNoise() {
    Dataset data = Sets.builtIn(BuiltIn.WAVES);
    double[] residuals = new double[data.size()];
    for (int i = 0; i < residuals.length; i++) {
      double x1 = data.feature(i, 0);
      double x2 = data.feature(i, 1);
      assertTrue(x1 >= -2 && x1 < 2 && x2 >= -2 && x2 < 2);
      residuals[i] = data.target(i) - Math.sin(1.5 * x1) * Math.cos(1.5 * x2);
    }
    Standardizer.Moments noise = Standardizer.moments(residuals);

    assertEquals(0, data.classCount());
    assertEquals(0, noise.mean(), STANDARD_ERRORS * 0.1 / Math.sqrt(1050));
    assertEquals(0.1, noise.standardDeviation(), STANDARD_ERRORS * 0.1 / Math.sqrt(2100));
  }

  /// The numbers were printed once; they must never change, or saved scenarios would change.
  @Test
  void theBitsAreTheSameOnEveryMachine() {
    assertSample(BuiltIn.TWO_MOONS, 0, -0.2818056894613638, 0.8431566422082248, 0);
    assertSample(BuiltIn.TWO_MOONS, 1049, -1.1037173712788344, -0.006771671116101507, 0);
    assertSample(BuiltIn.SPIRAL, 0, -1.241784285618347, 0.4459609186520337, 1);
    assertSample(BuiltIn.SPIRAL, 1049, -1.3434056833506247, 1.4467217177530463, 0);
    assertSample(BuiltIn.CIRCLES, 0, -0.5651428908372514, 0.004337688873111978, 0);
    assertSample(BuiltIn.CIRCLES, 1049, 0.9285790670416687, -0.05998355742312812, 0);
    assertSample(BuiltIn.XOR, 0, 0.7561391152837572, -0.9522958210153816, 1);
    assertSample(BuiltIn.XOR, 1049, -0.6528136290515363, -0.9739798155645377, 0);
    assertSample(BuiltIn.WAVES, 0, 1.2683948117851842, -1.7898860646787154, -0.9711097588645231);
    assertSample(BuiltIn.WAVES, 1049, -0.321285660372832, -1.255117606276301, 0.024597868932334496);
  }

  private static void assertSample(BuiltIn set, int sample, double x1, double x2, double target) {
    Dataset data = Sets.builtIn(set);
    assertEquals(x1, data.feature(sample, 0));
    assertEquals(x2, data.feature(sample, 1));
    assertEquals(target, data.target(sample));
  }

  private static double squaredRadius(Dataset data, int sample) {
    return Math.pow(data.feature(sample, 0), 2) + Math.pow(data.feature(sample, 1), 2);
  }
}
