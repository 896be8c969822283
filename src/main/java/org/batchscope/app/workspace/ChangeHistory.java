package org.batchscope.app.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.batchscope.study.Scenario;

/// The scenarios that there were before the one of the moment, and those that were left by going
/// back. Whatever one gesture passes, as a drag of a slider does, is one change.
final class ChangeHistory {
  private static final int MOST = 200;

  // the latest first
  private final Deque<Scenario> past = new ArrayDeque<>();
  private final Deque<Scenario> undone = new ArrayDeque<>();
  // what could be made again before the last change that others do not belong to
  private List<Scenario> undoneBefore = List.of();
  private boolean isGesture;
  private boolean gestureHasChanged;

  /// What changes from now on is one change, until the gesture ends.
  void beginGesture() {
    isGesture = true;
    gestureHasChanged = false;
  }

  void endGesture() {
    isGesture = false;
    gestureHasChanged = false;
  }

  /// Notes a change.
  void record(Scenario before) {
    if (!gestureHasChanged) {
      past.push(before);
      undoneBefore = List.copyOf(undone);
      if (past.size() > MOST) past.removeLast();
    }
    gestureHasChanged = isGesture;
    undone.clear();
  }

  /// Forgets changes that were refused, which has led back to the scenario that is now.
  void takeBack(Scenario now) {
    if (!now.equals(past.peek())) return;
    forget(now, past);
    undone.addAll(undoneBefore);
    undoneBefore = List.of();
    gestureHasChanged = false;
  }

  /// Where the last change came from; nothing if there is none.
  Optional<Scenario> undo(Scenario now) {
    return goBack(past, undone, now);
  }

  /// Where the change led that was undone last; nothing if there is none.
  Optional<Scenario> redo(Scenario now) {
    return goBack(undone, past, now);
  }

  /// Where {@link #undo} would lead.
  Optional<Scenario> beforeLastChange(Scenario now) {
    return next(past, now);
  }

  /// Where {@link #redo} would lead.
  Optional<Scenario> afterUndoneChange(Scenario now) {
    return next(undone, now);
  }

  private static Optional<Scenario> next(Deque<Scenario> from, Scenario now) {
    return from.stream().filter(scenario -> !scenario.equals(now)).findFirst();
  }

  private Optional<Scenario> goBack(Deque<Scenario> from, Deque<Scenario> to, Scenario now) {
    gestureHasChanged = false;
    // a slider may have come back to where it was
    forget(now, from);
    Optional<Scenario> there = Optional.ofNullable(from.poll());
    if (there.isPresent()) to.push(now);
    return there;
  }

  private static void forget(Scenario now, Deque<Scenario> scenarios) {
    while (now.equals(scenarios.peek())) scenarios.pop();
  }
}
