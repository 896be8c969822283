package org.batchscope.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EpochOrdersProperties {
  private static int[] order(SamplingRule rule, int n, long seed, int epoch) {
    int[] order = new int[n];
    new EpochOrders(n, rule, seed).fill(epoch, order);
    return order;
  }

  private static int[] inOrder(int n) {
    return IntStream.range(0, n).toArray();
  }

  @Property
  void reshufflingHasEverySampleOnce(
      @ForAll @IntRange(min = 1, max = 2000) int n,
      @ForAll long seed,
      @ForAll @IntRange(max = 1000) int epoch) {
    int[] order = order(SamplingRule.RESHUFFLE, n, seed, epoch);

    Arrays.sort(order);

    assertArrayEquals(inOrder(n), order);
  }

  @Property
  void sequentialOrderIsThatOfTheData(
      @ForAll @IntRange(min = 1, max = 2000) int n, @ForAll long seed) {
    assertArrayEquals(inOrder(n), order(SamplingRule.SEQUENTIAL, n, seed, 0));
    assertArrayEquals(inOrder(n), order(SamplingRule.SEQUENTIAL, n, seed, 7));
  }

  /// Two permutations of 1050 samples, or two rows of 1050 draws, are never the same by chance.
  @Property
  void randomOrdersDifferBetweenEpochsAndBetweenSeeds(
      @ForAll long seed, @ForAll @IntRange(max = 1000) int epoch) {
    for (SamplingRule rule :
        new SamplingRule[] {SamplingRule.RESHUFFLE, SamplingRule.WITH_REPLACEMENT}) {
      int[] order = order(rule, 1050, seed, epoch);

      assertFalse(Arrays.equals(order, order(rule, 1050, seed, epoch + 1)));
      assertFalse(Arrays.equals(order, order(rule, 1050, seed + 1, epoch)));
      assertArrayEquals(order, order(rule, 1050, seed, epoch));
    }
  }

  /// Of N draws among N about N(1 − 1/e) = 664 differ, with a standard deviation below 16.
  @Property
  void replacementRepeatsSomeSamplesAndMissesOthers(@ForAll long seed) {
    int[] order = order(SamplingRule.WITH_REPLACEMENT, 1050, seed, 0);

    long different = Arrays.stream(order).distinct().count();

    assertTrue(different > 564 && different < 764, () -> different + " different samples");
    assertTrue(Arrays.stream(order).allMatch(i -> i >= 0 && i < 1050));
  }

  /// All 24 orders of four samples come about equally often: five standard errors of a count of
  /// 24000/24 are 155.
  @Example
  void everyPermutationIsAsLikelyAsAnyOther() {
    int[] counts = new int[256];
    for (int epoch = 0; epoch < 24_000; epoch++) {
      int[] order = order(SamplingRule.RESHUFFLE, 4, 1, epoch);
      counts[order[0] + 4 * order[1] + 16 * order[2] + 64 * order[3]]++;
    }

    int[] seen = Arrays.stream(counts).filter(count -> count > 0).toArray();

    assertTrue(seen.length == 24, () -> seen.length + " orders");
    for (int count : seen) assertTrue(Math.abs(count - 1000) < 155, () -> count + " times");
  }

  @Example
  void anOrderNeedsSamples() {
    assertThrows(
        IllegalArgumentException.class, () -> new EpochOrders(0, SamplingRule.RESHUFFLE, 1));
  }
}
