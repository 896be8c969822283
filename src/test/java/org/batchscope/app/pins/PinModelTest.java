package org.batchscope.app.pins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.batchscope.app.UsualStudy;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.study.Pin;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PinModelTest {
  private static final Experiment USUAL = UsualStudy.experiment();

  // results do not matter here
  private final Workspace workspace =
      new Workspace(UsualStudy.STUDY, UsualStudy.run(USUAL), _ -> {});
  private final PinModel pins = new PinModel(workspace);

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aPinIsTheExperimentOfTheMoment() {
    pins.pin();
    choose(100);
    assertEquals(List.of(new Pin("", USUAL, 0, false)), workspace.scenario().pins());
  }

  @Test
  void theVeryRunThatIsPinnedIsRefusedWithTheReason() {
    pins.pin();
    assertEquals("This very run is pinned already.", pins.refusalProperty().get());
    pins.pin();
    assertEquals("This very run is pinned already.", workspace.noticeProperty().get());
    assertEquals(1, workspace.scenario().pins().size());
    choose(100);
    assertEquals("", pins.refusalProperty().get());
  }

  @Test
  void aSeventhPinIsRefusedWithTheReasonUntilOneIsRemoved() {
    pin(1, 2, 5, 10, 20, 50);
    choose(100);
    pins.pin();
    assertEquals(
        "6 runs are pinned already: remove one of them first.", workspace.noticeProperty().get());
    assertEquals(6, workspace.scenario().pins().size());
    pins.remove(2);
    pins.pin();
    assertEquals(List.of(0, 1, 3, 4, 5, 2), styles());
  }

  @Test
  void pinsChangePlacesButNotTheirStyles() {
    pin(1, 2, 5);
    pins.moveUp(2);
    assertEquals(List.of(0, 2, 1), styles());
    pins.moveDown(0);
    assertEquals(List.of(2, 0, 1), styles());
  }

  @Test
  void theFirstGoesNoHigherAndTheLastNoLower() {
    pin(1, 2);
    pins.moveUp(0);
    pins.moveDown(1);
    assertEquals(List.of(0, 1), styles());
  }

  @Test
  void onePinIsRenamedAndHiddenAndTheOthersStay() {
    pin(1, 2);
    pins.rename(1, "  smooth ");
    pins.setHidden(1, true);
    Pin changed = workspace.scenario().pins().get(1);
    assertEquals("smooth", changed.name());
    assertTrue(changed.hidden());
    assertEquals(new Pin("", UsualStudy.withBatchSize(1), 0, false), first());
  }

  @Test
  void removingAllLeavesTheExperiment() {
    pin(1, 2);
    Experiment now = workspace.experiment();
    pins.removeAll();
    assertEquals(List.of(), workspace.scenario().pins());
    assertEquals(now, workspace.experiment());
  }

  @Test
  void aPinnedRunBecomesTheExperimentAgain() {
    pin(1, 2);
    choose(500);
    pins.restore(0);
    assertEquals(UsualStudy.withBatchSize(1), workspace.experiment());
    assertEquals(2, workspace.scenario().pins().size());
  }

  private Pin first() {
    return workspace.scenario().pins().getFirst();
  }

  private List<Integer> styles() {
    return workspace.scenario().pins().stream().map(Pin::style).toList();
  }

  private void pin(int... sizes) {
    for (int size : sizes) {
      choose(size);
      pins.pin();
    }
  }

  private void choose(int size) {
    workspace.change(experiment -> experiment.withBatchSize(new BatchSize.Samples(size)));
  }
}
