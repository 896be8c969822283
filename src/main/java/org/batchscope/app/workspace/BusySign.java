package org.batchscope.app.workspace;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.batchscope.text.Messages;

/// Says that what is seen is not yet what was asked for, where that takes long.
public final class BusySign extends Label {
  private static final Duration PATIENCE = Duration.millis(700);

  private final Workspace workspace;
  private final PauseTransition patience = new PauseTransition(PATIENCE);

  /// Watches `workspace`.
  public BusySign(Workspace workspace) {
    super(Messages.message("window.computing"));
    this.workspace = workspace;
    setId("busy");
    getStyleClass().add("busy");
    setMouseTransparent(true);
    setVisible(false);
    patience.setOnFinished(_ -> setVisible(true));
    workspace
        .scenarioProperty()
        .addListener(_ -> {
          boolean isWatching = isVisible() || patience.getStatus() == Animation.Status.RUNNING;
          if (!isWatching || isSettled()) watch();
        });
    // during a drag there is always something that was not computed yet, and always something new
    workspace.resultProperty().addListener(_ -> watch());
  }

  private void watch() {
    setVisible(false);
    patience.stop();
    if (!isSettled()) patience.playFromStart();
  }

  private boolean isSettled() {
    return workspace.scenario().equals(workspace.result().scenario());
  }
}
