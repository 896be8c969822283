package org.batchscope.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.batchscope.app.UsualStudy;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.Dataset;
import org.batchscope.data.Datasets;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.sampling.EpochOrders;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.Result;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.Test;

class CaptionsTest {
  @Test
  void theShortLastBatchIsTold() {
    assertEquals(
        "100 of 1050: 11 updates per epoch, the last with 50",
        Captions.batches(sampler(100, SamplingRule.RESHUFFLE, LastBatch.KEEP)));
  }

  @Test
  void droppedSamplesAreTold() {
    assertEquals(
        "100 of 1050: 10 updates per epoch, 50 samples left out",
        Captions.batches(sampler(100, SamplingRule.RESHUFFLE, LastBatch.DROP)));
    assertEquals(
        "1049 of 1050: 1 update per epoch, 1 sample left out",
        Captions.batches(sampler(1049, SamplingRule.RESHUFFLE, LastBatch.DROP)));
  }

  @Test
  void batchesOfEqualSizeNeedNoMoreWords() {
    assertEquals(
        "1 of 1050: 1050 updates per epoch",
        Captions.batches(sampler(1, SamplingRule.SEQUENTIAL, LastBatch.KEEP)));
    assertEquals(
        "525 of 1050: 2 updates per epoch",
        Captions.batches(sampler(525, SamplingRule.RESHUFFLE, LastBatch.DROP)));
  }

  @Test
  void allSamplesAreTheFullBatch() {
    assertEquals(
        "1050 of 1050, the full batch: 1 update per epoch",
        Captions.batches(sampler(1050, SamplingRule.RESHUFFLE, LastBatch.KEEP)));
  }

  @Test
  void asManyDrawsAsSamplesAreNoFullBatchIfSamplesReturn() {
    assertEquals(
        "1050 of 1050: 1 update per epoch",
        Captions.batches(sampler(1050, SamplingRule.WITH_REPLACEMENT, LastBatch.KEEP)));
  }

  @Test
  void ofManyColumnsTheFirstAreToldAndHowManyAreLeft() throws InputException {
    DataChoice three =
        DataCatalog.defaultChoice(BuiltIn.BREAST_CANCER)
            .withFeatures(List.of("mean_radius", "mean_area", "mean_texture"));
    Dataset data = Datasets.load(three);
    assertEquals(3, Captions.standardization(data, 3).lines().count());
    List<String> two = Captions.standardization(data, 2).lines().toList();
    assertTrue(two.getFirst().startsWith("mean_radius: mean "), two.getFirst());
    assertEquals(3, two.size());
    assertEquals("and one more", two.getLast());
    assertTrue(Captions.standardization(data, 1).endsWith("\nand 2 more"));
  }

  @Test
  void theFullBatchHasNoNoise() {
    Result result = UsualStudy.run(UsualStudy.experiment().withBatchSize(new BatchSize.Full()));
    assertEquals("Every step uses all samples: both paths are the same.", Captions.effect(result));
  }

  @Test
  void theEffectTellsTheMeanAngleOffTheFullGradient() {
    Result result = UsualStudy.run(UsualStudy.withBatchSize(1));
    double sum = 0;
    for (int k = 0; k < result.miniBatch().updates(); k++) {
      double fx = result.miniBatch().fullGradient(k, 0);
      double fy = result.miniBatch().fullGradient(k, 1);
      double bx = result.miniBatch().batchGradient(k, 0);
      double by = result.miniBatch().batchGradient(k, 1);
      double cosine = (fx * bx + fy * by) / Math.hypot(fx, fy) / Math.hypot(bx, by);
      sum += Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1)));
    }
    long mean = Math.round(sum / result.miniBatch().updates());
    assertEquals(
        "Each step is a guess from 1 sample, in this run on average "
            + mean
            + "° off the full gradient.",
        Captions.effect(result));
  }

  @Test
  void theEffectTellsThatTheLastBatchIsAGuessFromFewer() {
    String said = Captions.effect(UsualStudy.run(UsualStudy.withBatchSize(100)));
    assertTrue(
        said.startsWith(
            "Each step is a guess from 100 samples, the last of an epoch from only 50:"),
        said);
  }

  @Test
  void divergenceIsToldInsteadOfTheEffect() {
    Result result = UsualStudy.run(UsualStudy.experiment().withLearningRate(1e300));
    String said = Captions.effect(result);
    assertTrue(said.startsWith("Both runs diverged, the full batch after 1 update: "), said);
    assertTrue(said.contains("Lower the learning rate"), said);
  }

  @Test
  void aPointOfTheMiniBatchPathTellsUpdateBatchLossAndAngle() {
    Result result =
        UsualStudy.run(UsualStudy.withBatchSize(100).withLength(new RunLength.Epochs(2)));
    String[] lines = Captions.miniBatchPoint(result, 21).split("\n");
    assertEquals("update 21 of 22, in epoch 2", lines[0]);
    assertEquals("samples 1001–1050 of the epoch (50)", lines[1]);
    assertTrue(lines[2].startsWith("loss 0."), lines[2]);
    assertTrue(lines[3].endsWith("° from the full gradient"), lines[3]);
  }

  @Test
  void theEndOfEachPathIsCalledTheEnd() {
    Result result = UsualStudy.run(UsualStudy.experiment());
    assertTrue(
        Captions.miniBatchPoint(result, 70)
            .startsWith("end of the mini-batch run, after 70 updates"));
    assertTrue(
        Captions.fullBatchPoint(result, 70)
            .startsWith("end of the full-batch run, after 70 updates"));
    assertTrue(Captions.fullBatchPoint(result, 69).startsWith("full batch, update 69 of 70"));
  }

  private static BatchSampler sampler(int batchSize, SamplingRule rule, LastBatch lastBatch) {
    return new BatchSampler(new EpochOrders(UsualStudy.SAMPLES, rule, 1), batchSize, lastBatch);
  }
}
