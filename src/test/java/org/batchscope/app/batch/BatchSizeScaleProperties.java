package org.batchscope.app.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class BatchSizeScaleProperties {
  @Property
  void everyBatchSizeHasAPlaceOfItsOwn(@ForAll("batchesOfSets") Tuple2<Integer, Integer> batch) {
    BatchSizeScale scale = new BatchSizeScale(batch.get2());
    assertEquals(batch.get1(), scale.batchSizeAt(scale.positionOf(batch.get1())));
  }

  @Example
  void everyBatchSizeOfTheUsualSetHasAPlaceOfItsOwn() {
    BatchSizeScale scale = new BatchSizeScale(1050);
    for (int b = 1; b <= 1050; b++) assertEquals(b, scale.batchSizeAt(scale.positionOf(b)));
  }

  @Property
  void batchesGrowToTheRight(
      @ForAll @IntRange(min = 1) int n,
      @ForAll @DoubleRange(max = 1) double left,
      @ForAll @DoubleRange(max = 1) double right) {
    BatchSizeScale scale = new BatchSizeScale(n);
    int atSmaller = scale.batchSizeAt(Math.min(left, right));
    int atLarger = scale.batchSizeAt(Math.max(left, right));
    assertTrue(1 <= atSmaller && atSmaller <= atLarger && atLarger <= n);
  }

  @Property
  void theEndsAreOneSampleAndAllSamples(@ForAll @IntRange(min = 1) int n) {
    assertEquals(1, new BatchSizeScale(n).batchSizeAt(0));
    assertEquals(n, new BatchSizeScale(n).batchSizeAt(1));
  }

  @Property
  void marksLieOnTheScaleFromLeftToRightAndEndWithAllSamples(@ForAll @IntRange(min = 1) int n) {
    BatchSizeScale scale = new BatchSizeScale(n);
    List<Double> places = scale.marks().stream().map(scale::positionOf).toList();
    assertEquals(places.stream().sorted().distinct().toList(), places);
    assertTrue(places.getFirst() >= 0 && places.getLast() <= 1);
    assertEquals(n, scale.marks().getLast());
  }

  @Example
  void powersOfTenAreMarked() {
    assertEquals(List.of(1, 10, 100, 1050), new BatchSizeScale(1050).marks());
    assertEquals(List.of(1, 6), new BatchSizeScale(6).marks());
    assertEquals(List.of(1), new BatchSizeScale(1).marks());
  }

  @Provide
  Arbitrary<Tuple2<Integer, Integer>> batchesOfSets() {
    return Arbitraries.integers()
        .greaterOrEqual(1)
        .flatMap(n -> Arbitraries.integers().between(1, n).map(b -> Tuple.of(b, n)));
  }
}
