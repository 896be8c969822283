package org.batchscope.app.playback;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.batchscope.study.Result;

/// Which update of the mini-batch run is the current one, and how it moves on with time. Speed is
/// updates per second; it never changes what an update is.
public final class Playback {
  private static final double NANOS_PER_SECOND = 1e9;

  private final ReadOnlyIntegerWrapper update = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper last = new ReadOnlyIntegerWrapper();
  private final BooleanProperty playing = new SimpleBooleanProperty();
  private Result result;
  private double updatesPerSecond = 5;
  private double due;

  /// Begins at the end of the run, where the whole of both paths is seen.
  public Playback(Result result) {
    this.result = result;
    last.set(result.miniBatch().updates());
    update.set(last.get());
  }

  /// The current update, from 0; U at the end of the run.
  public ReadOnlyIntegerProperty updateProperty() {
    return update.getReadOnlyProperty();
  }

  /// The current update.
  public int update() {
    return update.get();
  }

  /// U, the number of updates of the run.
  ReadOnlyIntegerProperty lastProperty() {
    return last.getReadOnlyProperty();
  }

  int last() {
    return last.get();
  }

  /// Whether time moves the current update on.
  public BooleanProperty playingProperty() {
    return playing;
  }

  void setUpdatesPerSecond(double value) {
    updatesPerSecond = value;
  }

  /// Starts from the current update, or from the start if the end is reached; or pauses.
  public void togglePlaying() {
    if (!playing.get() && update.get() == last.get()) seek(0);
    due = 0;
    playing.set(!playing.get());
  }

  /// Stays at the current update.
  public void pause() {
    playing.set(false);
  }

  /// Goes to an update; beyond the ends to the end.
  public void seek(int wanted) {
    update.set(Math.clamp(wanted, 0, last.get()));
  }

  /// Pauses, and goes some updates forward or, if negative, back.
  void step(int updates) {
    pause();
    seek(update.get() + updates);
  }

  /// Lets time pass.
  void advance(long nanos) {
    if (!playing.get()) return;
    due += nanos / NANOS_PER_SECOND * updatesPerSecond;
    int whole = (int) due;
    due -= whole;
    seek(update.get() + whole);
    if (update.get() == last.get()) pause();
  }

  /// Follows a new result: the end stays the end, another place stays after as many updates, or, in
  /// a run of epochs, after as many of these.
  public void follow(Result next) {
    int updates = next.miniBatch().updates();
    boolean atEnd = update.get() == last.get();
    int place = atEnd ? update.get() : next.updateBeside(result, update.get());
    result = next;
    last.set(updates);
    seek(atEnd && !playing.get() ? updates : place);
  }
}
