package org.batchscope.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    for (int i = 1; i < scenarios.length; i++) history.record(scenarios[i - 1]);
  }

  @Test
  void nothingCanBeUndoneAtTheBeginning() {
    assertEquals(Optional.empty(), history.beforeLastChange(FIRST));
    assertEquals(Optional.empty(), history.afterUndoneChange(FIRST));
    assertEquals(Optional.empty(), history.undo(FIRST));
    assertEquals(Optional.empty(), history.redo(FIRST));
  }

  @Test
  void changesAreUndoneTheLastOneFirst() {
    pass(FIRST, SPREAD, SPREAD.pinned());
    assertEquals(Optional.of(SPREAD), history.beforeLastChange(SPREAD.pinned()));
    assertEquals(Optional.of(SPREAD), history.undo(SPREAD.pinned()));
    assertEquals(Optional.of(FIRST), history.undo(SPREAD));
    assertEquals(Optional.empty(), history.beforeLastChange(FIRST));
  }

  @Test
  void whatWasUndoneIsMadeAgain() {
    pass(FIRST, SPREAD, SPREAD.pinned());
    history.undo(SPREAD.pinned());
    assertEquals(Optional.of(FIRST), history.beforeLastChange(SPREAD));
    history.undo(SPREAD);
    assertEquals(Optional.of(SPREAD), history.afterUndoneChange(FIRST));
    assertEquals(Optional.empty(), history.beforeLastChange(FIRST));
    assertEquals(Optional.of(SPREAD), history.redo(FIRST));
    assertEquals(Optional.of(SPREAD.pinned()), history.redo(SPREAD));
    assertEquals(Optional.empty(), history.afterUndoneChange(SPREAD.pinned()));
    assertEquals(Optional.of(SPREAD), history.undo(SPREAD.pinned()));
  }

  @Test
  void anotherChangeForgetsWhatWasUndone() {
    pass(FIRST, SPREAD);
    history.undo(SPREAD);
    pass(FIRST, FIRST.pinned());
    assertEquals(Optional.empty(), history.afterUndoneChange(FIRST.pinned()));
    assertEquals(Optional.empty(), history.redo(FIRST.pinned()));
  }

  @Test
  void whatAGesturePassesIsOneChange() {
    history.beginGesture();
    pass(FIRST, ofSize(11), ofSize(12), ofSize(500));
    assertEquals(Optional.of(FIRST), history.undo(ofSize(500)));
    assertEquals(Optional.of(ofSize(500)), history.redo(FIRST));
  }

  @Test
  void theNextGestureIsAnotherChange() {
    history.beginGesture();
    pass(FIRST, ofSize(11), ofSize(12));
    history.beginGesture();
    pass(ofSize(12), ofSize(13), ofSize(14));
    assertEquals(Optional.of(ofSize(12)), history.undo(ofSize(14)));
    assertEquals(Optional.of(FIRST), history.undo(ofSize(12)));
  }

  @Test
  void whatComesAfterAGestureIsAnotherChange() {
    history.beginGesture();
    pass(FIRST, ofSize(11), ofSize(12));
    history.endGesture();
    pass(ofSize(12), SPREAD, SPREAD.pinned());
    assertEquals(Optional.of(SPREAD), history.undo(SPREAD.pinned()));
    assertEquals(Optional.of(ofSize(12)), history.undo(SPREAD));
    assertEquals(Optional.of(FIRST), history.undo(ofSize(12)));
  }

  @Test
  void whatIsUndoneWithinAGestureIsAnotherChange() {
    history.beginGesture();
    pass(FIRST, ofSize(11));
    history.undo(ofSize(11));
    pass(FIRST, ofSize(12));
    assertEquals(Optional.of(FIRST), history.undo(ofSize(12)));
  }

  @Test
  void aSliderThatCameBackHasChangedNothing() {
    pass(SPREAD, FIRST);
    history.beginGesture();
    pass(FIRST, ofSize(11), FIRST);
    assertEquals(Optional.of(SPREAD), history.undo(FIRST));
  }

  @Test
  void whatIsRefusedHasChangedNothing() {
    pass(FIRST, SPREAD, SPREAD.pinned());
    history.undo(SPREAD.pinned());
    pass(SPREAD, ofSize(2000));
    assertEquals(Optional.empty(), history.afterUndoneChange(ofSize(2000)));
    history.takeBack(SPREAD);
    assertEquals(Optional.of(SPREAD.pinned()), history.afterUndoneChange(SPREAD));
    assertEquals(Optional.of(SPREAD.pinned()), history.redo(SPREAD));
    assertEquals(Optional.of(SPREAD), history.undo(SPREAD.pinned()));
    assertEquals(Optional.of(FIRST), history.undo(SPREAD));
  }

  @Test
  void whatWasUndoneIsForgottenEvenIfALaterChangeIsRefused() {
    pass(FIRST, SPREAD);
    history.undo(SPREAD);
    pass(FIRST, FIRST.pinned(), ofSize(2000));
    history.takeBack(FIRST.pinned());
    assertEquals(Optional.empty(), history.afterUndoneChange(FIRST.pinned()));
    assertEquals(Optional.of(FIRST), history.undo(FIRST.pinned()));
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
