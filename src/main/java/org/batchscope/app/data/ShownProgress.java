package org.batchscope.app.data;

import javafx.application.Platform;
import javafx.scene.control.ProgressBar;
import org.batchscope.data.LoadProgress;

/// Progress that a progress bar shows and a button cancels.
final class ShownProgress implements LoadProgress {
  private final ProgressBar bar;
  private volatile boolean cancelled;

  ShownProgress(ProgressBar bar) {
    this.bar = bar;
  }

  void cancel() {
    cancelled = true;
  }

  @Override
  public void report(double fraction) {
    Platform.runLater(() -> bar.setProgress(fraction));
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }
}
