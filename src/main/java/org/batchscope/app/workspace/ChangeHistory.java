package org.batchscope.app.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.batchscope.study.Scenario;

/// The scenarios that there were before the one of the moment, and those that were left by going
/// back. All batch sizes that one gesture passes, as a drag of the slider does, are one change.
final class ChangeHistory {
  private static final int MOST = 200;

  // the latest first
  private final Deque<Scenario> past = new ArrayDeque<>();
  private final Deque<Scenario> undone = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private boolean passesBatchSizes;

  ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /// Notes a change.
  void record(Scenario before, Scenario now) {
    boolean onlyBatchSize =
        before.with(before.experiment().withBatchSize(now.experiment().batchSize())).equals(now);
    if (!onlyBatchSize || !passesBatchSizes) past.push(before);
    if (past.size() > MOST) past.removeLast();
    passesBatchSizes = onlyBatchSize;
    undone.clear();
    tellWhatCanBe();
  }

  /// The batch sizes that come next belong to another gesture.
  void endGesture() {
    passesBatchSizes = false;
  }

  /// Where the last change came from; nothing if there is none.
  Optional<Scenario> undo(Scenario now) {
    return goBack(past, undone, now);
  }

  /// Where the change led that was undone last; nothing if there is none.
  Optional<Scenario> redo(Scenario now) {
    return goBack(undone, past, now);
  }

  private Optional<Scenario> goBack(Deque<Scenario> from, Deque<Scenario> to, Scenario now) {
    endGesture();
    // a slider may have come back to where it was, and what is refused is taken back
    while (now.equals(from.peek())) from.pop();
    Optional<Scenario> there = Optional.ofNullable(from.poll());
    if (there.isPresent()) to.push(now);
    tellWhatCanBe();
    return there;
  }

  private void tellWhatCanBe() {
    canUndo.set(!past.isEmpty());
    canRedo.set(!undone.isEmpty());
  }
}
