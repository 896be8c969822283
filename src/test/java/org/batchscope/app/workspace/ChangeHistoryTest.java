package org.batchscope.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import org.batchscope.app.UsualStudy;
import org.batchscope.study.Scenario;
import org.batchscope.training.BatchSize;
import org.junit.jupiter.api.Test;

class ChangeHistoryTest {
  private static final Scenario FIRST = Scenario.of(UsualStudy.experiment());
  private static final Scenario SPREAD = FIRST.withSpreadSeeds(64);

  private final ChangeHistory history = new ChangeHistory();

  private static Scenario ofSize(int batchSize) {
    return FIRST.with(FIRST.experiment().withBatchSize(new BatchSize.Samples(batchSize)));
  }

  /// Changes one after the other.
  private void pass(Scenario... scenarios) {
    for (int i = 1; i < scenarios.length; i++) history.record(scenarios[i - 1], scenarios[i]);
  }

  @Test
  void nothingCanBeUndoneAtTheBeginning() {
    assertFalse(history.canUndoProperty().get());
    assertFalse(history.canRedoProperty().get());
    assertEquals(Optional.empty(), history.undo(FIRST));
    assertEquals(Optional.empty(), history.redo(FIRST));
  }

  @Test
  void changesAreUndoneTheLastOneFirst() {
    pass(FIRST, SPREAD, SPREAD.pinned());
    assertTrue(history.canUndoProperty().get());
    assertEquals(Optional.of(SPREAD), history.undo(SPREAD.pinned()));
    assertEquals(Optional.of(FIRST), history.undo(SPREAD));
    assertFalse(history.canUndoProperty().get());
  }

  @Test
  void whatWasUndoneIsMadeAgain() {
    pass(FIRST, SPREAD, SPREAD.pinned());
    history.undo(SPREAD.pinned());
    history.undo(SPREAD);
    assertTrue(history.canRedoProperty().get());
    assertEquals(Optional.of(SPREAD), history.redo(FIRST));
    assertEquals(Optional.of(SPREAD.pinned()), history.redo(SPREAD));
    assertFalse(history.canRedoProperty().get());
    assertEquals(Optional.of(SPREAD), history.undo(SPREAD.pinned()));
  }

  @Test
  void anotherChangeForgetsWhatWasUndone() {
    pass(FIRST, SPREAD);
    history.undo(SPREAD);
    pass(FIRST, FIRST.pinned());
    assertFalse(history.canRedoProperty().get());
    assertEquals(Optional.empty(), history.redo(FIRST.pinned()));
  }

  @Test
  void whatASliderPassesIsOneChange() {
    pass(FIRST, ofSize(11), ofSize(12), ofSize(500));
    assertEquals(Optional.of(FIRST), history.undo(ofSize(500)));
    assertEquals(Optional.of(ofSize(500)), history.redo(FIRST));
  }

  @Test
  void theNextGestureIsAnotherChange() {
    pass(FIRST, ofSize(11), ofSize(12));
    history.endGesture();
    pass(ofSize(12), ofSize(13), ofSize(14));
    assertEquals(Optional.of(ofSize(12)), history.undo(ofSize(14)));
    assertEquals(Optional.of(FIRST), history.undo(ofSize(12)));
  }

  @Test
  void batchSizesBeforeAndAfterAnotherChangeAreTwoChanges() {
    Scenario other = ofSize(12).withSpreadSeeds(64);
    Scenario last = other.with(other.experiment().withBatchSize(new BatchSize.Samples(13)));
    pass(FIRST, ofSize(12), other, last);
    assertEquals(Optional.of(other), history.undo(last));
    assertEquals(Optional.of(ofSize(12)), history.undo(other));
    assertEquals(Optional.of(FIRST), history.undo(ofSize(12)));
  }

  @Test
  void aSliderThatCameBackHasChangedNothing() {
    pass(SPREAD, FIRST, ofSize(11), FIRST);
    assertEquals(Optional.of(SPREAD), history.undo(FIRST));
  }

  @Test
  void veryOldChangesAreForgotten() {
    Scenario[] many =
        Stream.iterate(FIRST, last -> last.withSpreadSeeds((last.spreadSeeds() + 1) % 3))
            .limit(1000)
            .toArray(Scenario[]::new);
    pass(many);
    Scenario now = many[999];
    int undone = 0;
    for (Optional<Scenario> there = history.undo(now);
        there.isPresent();
        there = history.undo(now)) {
      now = there.get();
      undone++;
    }
    assertEquals(200, undone);
  }
}
