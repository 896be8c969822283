package org.batchscope.app.window;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.text.Messages;

/// The window as it is first seen: the map alone, in its place. It holds no control and no text, as
/// making and styling those takes JavaFX longer than all that is done before.
final class FirstSight {
  private final Stage stage;
  private final Opening opening;
  private final WindowFrame frame = new WindowFrame();
  private final FigureCanvas map = frame.map();

  FirstSight(Stage stage, Opening opening) {
    this.stage = stage;
    this.opening = opening;
  }

  WindowFrame frame() {
    return frame;
  }

  /// Opens the window as it was left last time and, when its map is on the screen and can be
  /// computed with, calls `seen`. The map that is seen first is that of last time, if it is kept.
  void show(Runnable seen) {
    stage.setTitle(Messages.message("app.name"));
    stage.setMinWidth(960);
    stage.setMinHeight(620);
    opening.memory().restore(stage);
    stage.setOnHidden(_ -> map.close());
    Dimension2D size = opening.memory().withinFrame(stage);
    stage.setScene(frame.scene(size, opening.memory().theme()));
    map.afterPainting(() -> onFirstPainting(seen));
    opening.picture().ifPresent(map::showMeanwhile);
    // laid out already now, so that it is known whether the picture is of the map's size, and the
    // map is painted while the window is being shown
    frame.layOut();
    if (map.showsSomething()) {
      opening.whenReady(() -> Platform.runLater(() -> map.show(opening.map())));
    } else {
      opening.proceed();
      map.show(opening.map());
    }
    stage.show();
  }

  private void onFirstPainting(Runnable seen) {
    map.afterPainting(() -> {});
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        stop();
        // after the frame that begins now
        Platform.runLater(() -> onFrame(seen));
      }
    }.start();
  }

  private void onFrame(Runnable seen) {
    // drawn after the frame, in order: when this has been drawn, the frame is on its way to the
    // screen
    new Region().snapshot(new SnapshotParameters(), new WritableImage(1, 1));
    opening.proceed();
    opening.whenReady(() ->
        Platform.runLater(() -> {
          if (stage.isShowing()) seen.run();
        }));
  }
}
