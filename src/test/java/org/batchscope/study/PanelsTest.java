package org.batchscope.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.Experiments;
import org.junit.jupiter.api.Test;

class PanelsTest {
  private static final BatchSize FULL = new BatchSize.Full();

  private final Study study = new Study();
  private final Experiment experiment = Experiments.on(BuiltIn.LINE);

  @Test
  void usualSizesEndWithAllSamples() {
    assertEquals(List.of(samples(1), samples(10), samples(100), FULL), Panels.usualSizes(1050));
    assertEquals(List.of(samples(1), samples(10), FULL), Panels.usualSizes(100));
    assertEquals(List.of(FULL), Panels.usualSizes(1));
  }

  @Test
  void everyPanelHasItsBatchSizeAndTheSameFullBatchPath() throws InputException {
    List<BatchSize> sizes = List.of(samples(7), FULL, samples(100));
    Panels panels = Panels.of(study, Scenario.of(experiment), sizes, Cancellation.NEVER);
    assertEquals(List.of(7, 1050, 100), panels.results().stream().map(Result::batchSize).toList());
    for (Result result : panels.results())
      assertSame(panels.results().getFirst().fullBatch(), result.fullBatch());
  }

  @Test
  void aBatchSizeAboveAllSamplesIsRefused() {
    assertThrows(
        InputException.class,
        () ->
            Panels.of(study, Scenario.of(experiment), List.of(samples(2000)), Cancellation.NEVER));
  }

  private static BatchSize samples(int count) {
    return new BatchSize.Samples(count);
  }
}
