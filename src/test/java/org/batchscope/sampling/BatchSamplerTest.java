package org.batchscope.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchSamplerTest {
  private static final int N = 1050;

  private static BatchSampler sampler(SamplingRule rule, int batchSize, LastBatch lastBatch) {
    return new BatchSampler(new EpochOrders(N, rule, 1), batchSize, lastBatch);
  }

  @Test
  void aThousandAndFiftySamplesByHundredsAreElevenUpdatesTheLastOfFifty() {
    BatchSampler sampler = sampler(SamplingRule.RESHUFFLE, 100, LastBatch.KEEP);

    assertEquals(11, sampler.updatesPerEpoch());
    assertEquals(50, sampler.lastBatchCount());
    assertEquals(new Batch(0, 1000, 1050), sampler.batch(10));
    assertEquals(new Batch(1, 0, 100), sampler.batch(11));
  }

  @Test
  void droppingTheLastBatchLeavesTenUpdates() {
    BatchSampler sampler = sampler(SamplingRule.RESHUFFLE, 100, LastBatch.DROP);

    assertEquals(10, sampler.updatesPerEpoch());
    assertEquals(100, sampler.lastBatchCount());
    assertEquals(new Batch(0, 900, 1000), sampler.batch(9));
    assertEquals(new Batch(1, 0, 100), sampler.batch(10));
  }

  @ParameterizedTest
  @EnumSource
  void batchesThatFollowEachOtherAreThoseOfTheirUpdates(LastBatch lastBatch) {
    BatchSampler sampler = sampler(SamplingRule.RESHUFFLE, 100, lastBatch);
    for (int update = 0; update < 25; update++) {
      for (int most = 1; most < 15; most++) {
        BatchRange batches = sampler.batches(update, most);
        int left = sampler.updatesPerEpoch() - update % sampler.updatesPerEpoch();
        assertEquals(Math.min(most, left), batches.count());
        for (int k = 0; k < batches.count(); k++) {
          Batch batch = sampler.batch(update + k);
          assertEquals(batch.from(), batches.from(k));
          assertEquals(batch.to(), batches.to(k));
        }
      }
    }
  }

  @Test
  void aPartOfBatchesHasTheirPositions() {
    BatchRange batches = new BatchRange(100, 1050, 100);

    assertEquals(new BatchRange(300, 500, 100), batches.part(2, 2));
    assertEquals(new BatchRange(1000, 1050, 100), batches.part(9, 1));
    assertThrows(IllegalArgumentException.class, () -> batches.part(2, 0));
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLeftWhenTheBatchSizeDividesTheSamples(LastBatch lastBatch) {
    BatchSampler sampler = sampler(SamplingRule.RESHUFFLE, 105, lastBatch);

    assertEquals(10, sampler.updatesPerEpoch());
    assertEquals(105, sampler.lastBatchCount());
  }

  @Test
  void theFirstSequentialBatchIsTheFirstSamples() {
    BatchSampler sampler = sampler(SamplingRule.SEQUENTIAL, 100, LastBatch.KEEP);

    assertArrayEquals(IntStream.range(0, 100).toArray(), sampler.samples(sampler.batch(0)));
    assertArrayEquals(IntStream.range(1000, 1050).toArray(), sampler.samples(sampler.batch(10)));
    assertArrayEquals(IntStream.range(0, 100).toArray(), sampler.samples(sampler.batch(11)));
  }

  @ParameterizedTest
  @EnumSource
  void oneOrderIsCutWhateverTheBatchSizeIs(SamplingRule rule) {
    for (int epoch = 0; epoch < 3; epoch++) {
      int[] expected = sampler(rule, N, LastBatch.KEEP).samples(new Batch(epoch, 0, N));
      for (int batchSize : new int[] {1, 7, 100, 1049, N})
        assertArrayEquals(expected, wholeEpoch(sampler(rule, batchSize, LastBatch.KEEP), epoch));
    }
  }

  private static int[] wholeEpoch(BatchSampler sampler, int epoch) {
    int perEpoch = sampler.updatesPerEpoch();
    return IntStream.range(epoch * perEpoch, (epoch + 1) * perEpoch)
        .flatMap(update -> IntStream.of(sampler.samples(sampler.batch(update))))
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, N + 1})
  void aBatchSizeBelowOneOrAboveTheSamplesIsRefused(int batchSize) {
    assertThrows(
        IllegalArgumentException.class,
        () -> sampler(SamplingRule.RESHUFFLE, batchSize, LastBatch.KEEP));
  }

  @Test
  void onlyABatchOfAllSamplesOnceEachIsFull() {
    assertTrue(sampler(SamplingRule.RESHUFFLE, N, LastBatch.KEEP).isFullBatch());
    assertTrue(sampler(SamplingRule.SEQUENTIAL, N, LastBatch.DROP).isFullBatch());
    assertFalse(sampler(SamplingRule.WITH_REPLACEMENT, N, LastBatch.KEEP).isFullBatch());
    assertFalse(sampler(SamplingRule.RESHUFFLE, N - 1, LastBatch.KEEP).isFullBatch());
  }
}
