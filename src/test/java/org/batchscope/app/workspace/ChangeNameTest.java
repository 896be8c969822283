package org.batchscope.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.batchscope.app.UsualStudy;
import org.batchscope.network.Loss;
import org.batchscope.study.Scenario;
import org.batchscope.surface.PlaneChoice;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.junit.jupiter.api.Test;

class ChangeNameTest {
  private static final Experiment EXPERIMENT = UsualStudy.experiment();
  private static final Scenario SCENARIO = Scenario.of(EXPERIMENT);

  private static void assertName(String name, Scenario changed) {
    assertEquals(name, ChangeName.between(SCENARIO, changed));
    assertEquals(name, ChangeName.between(changed, SCENARIO), "the other way round");
  }

  private static void assertName(String name, Experiment changed) {
    assertName(name, SCENARIO.with(changed));
  }

  @Test
  void theSameHasNoName() {
    assertName("", SCENARIO);
  }

  @Test
  void oneSettingIsNamed() {
    assertName("batch size", EXPERIMENT.withBatchSize(new BatchSize.Samples(3)));
    assertName("learning rate", EXPERIMENT.withLearningRate(0.123));
    assertName("seed", EXPERIMENT.withSeed(77));
    assertName("start", EXPERIMENT.withStart(List.of(0.5, -0.5)));
    assertName("spread", SCENARIO.withSpreadSeeds(64));
    assertName("pinned runs", SCENARIO.pinned());
    assertName("gradient flow", SCENARIO.withGradientFlow(true));
    assertName("plane", SCENARIO.withPlane(new PlaneChoice.RandomDirections(3)));
  }

  @Test
  void whatChangesAlongIsNotNamed() {
    assertName("loss", EXPERIMENT.withLoss(Loss.MSE).withLearningRate(0.1));
  }

  @Test
  void settingsThatChangedAtOnceAreAllNamed() {
    assertName(
        "batch size, pinned runs",
        SCENARIO.pinned().with(EXPERIMENT.withBatchSize(new BatchSize.Samples(3))));
  }
}
