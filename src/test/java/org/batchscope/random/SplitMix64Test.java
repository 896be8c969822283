package org.batchscope.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
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

    double deviation = Math.sqrt(1 / 12.0);
    assertEquals(0.5, mean(draws), STANDARD_ERRORS * deviation / Math.sqrt(DRAWS));
    // the standard error of a standard deviation is at most that of a normal one
    assertEquals(
        deviation, standardDeviation(draws), STANDARD_ERRORS * deviation / Math.sqrt(2 * DRAWS));
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

    assertEquals(0, mean(draws), STANDARD_ERRORS / Math.sqrt(DRAWS));
    assertEquals(1, standardDeviation(draws), STANDARD_ERRORS / Math.sqrt(2 * DRAWS));
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

  /// With a bound of 3·2²⁹ and no number drawn again, of each three values two would stand for
  /// three 32-bit numbers and one for two: shares of 3/8, 3/8 and 1/4.
  @Test
  void everyIndexOfALargeRangeIsAsLikelyToo() {
    SplitMix64 random = new SplitMix64(7);
    int[] counts = new int[3];
    for (int i = 0; i < DRAWS; i++) counts[random.nextIndex(3 << 29) % 3]++;

    double p = 1.0 / 3;
    for (int count : counts)
      assertEquals(DRAWS * p, count, STANDARD_ERRORS * Math.sqrt(DRAWS * p * (1 - p)));
  }

  @Test
  void everyPairOfSeedAndStreamHasNumbersOfItsOwn() {
    Set<Long> firstDraws = new HashSet<>();
    for (long seed = -50; seed < 50; seed++)
      for (long stream = 0; stream < 100; stream++)
        firstDraws.add(SplitMix64.stream(seed, stream).nextLong());

    assertEquals(100 * 100, firstDraws.size());
  }

  @Test
  void aStreamIsTheSameEveryTime() {
    assertEquals(SplitMix64.stream(3, 8).nextLong(), SplitMix64.stream(3, 8).nextLong());
  }

  @Test
  void anIndexNeedsAPositiveBound() {
    assertThrows(IllegalArgumentException.class, () -> new SplitMix64(0).nextIndex(0));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double standardDeviation(double[] values) {
    double mean = mean(values);
    return Math.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }
}
