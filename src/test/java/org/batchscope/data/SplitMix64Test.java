package org.batchscope.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SplitMix64Test {
  private static final int DRAWS = 100_000;

  /// Five standard errors: a right generator fails once in two million seeds, and seeds are fixed.
  private static final double STANDARD_ERRORS = 5;

  /// @see "https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64"
  @Test
  void givesTheBitsOfTheReferenceImplementation() {
    SplitMix64 random = new SplitMix64(1234567);

    long[] bits = {random.nextLong(), random.nextLong(), random.nextLong()};

    assertArrayEquals(
        new long[] {6457827717110365317L, 3203168211198807973L, -8629252141511181193L}, bits);
  }

  @Test
  void uniformNumbersHaveTheMomentsOfTheUnitInterval() {
    SplitMix64 random = new SplitMix64(7);
    double[] draws = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) draws[i] = random.nextUniform();

    Standardizer.Moments moments = Standardizer.moments(draws);

    double deviation = Math.sqrt(1 / 12.0);
    assertEquals(0.5, moments.mean(), STANDARD_ERRORS * deviation / Math.sqrt(DRAWS));
    // the standard error of a standard deviation is at most that of a normal one
    assertEquals(
        deviation, moments.standardDeviation(), STANDARD_ERRORS * deviation / Math.sqrt(2 * DRAWS));
    for (double draw : draws) assertTrue(draw >= 0 && draw < 1);
  }

  @Test
  void normalNumbersHaveTheMomentsAndTheTailsOfTheNormalDistribution() {
    SplitMix64 random = new SplitMix64(7);
    double[] draws = new double[DRAWS];
    int beyondTwo = 0;
    for (int i = 0; i < DRAWS; i++) {
      draws[i] = random.nextNormal();
      if (Math.abs(draws[i]) > 2) beyondTwo++;
    }

    Standardizer.Moments moments = Standardizer.moments(draws);

    assertEquals(0, moments.mean(), STANDARD_ERRORS / Math.sqrt(DRAWS));
    assertEquals(1, moments.standardDeviation(), STANDARD_ERRORS / Math.sqrt(2 * DRAWS));
    double tail = 0.0455003; // P(|Z| > 2)
    assertEquals(
        tail, beyondTwo / (double) DRAWS, STANDARD_ERRORS * Math.sqrt(tail * (1 - tail) / DRAWS));
  }

  @Test
  void everyIndexIsAsLikelyAsAnyOther() {
    SplitMix64 random = new SplitMix64(7);
    int[] counts = new int[7];
    for (int i = 0; i < DRAWS; i++) counts[random.nextIndex(counts.length)]++;

    double p = 1.0 / counts.length;
    for (int count : counts)
      assertEquals(DRAWS * p, count, STANDARD_ERRORS * Math.sqrt(DRAWS * p * (1 - p)));
  }

  @Test
  void anIndexNeedsAPositiveBound() {
    assertThrows(IllegalArgumentException.class, () -> new SplitMix64(0).nextIndex(0));
  }
}
