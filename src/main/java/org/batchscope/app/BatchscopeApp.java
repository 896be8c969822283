package org.batchscope.app;

import javafx.application.Application;
import javafx.stage.Stage;
import org.batchscope.app.rehearsal.Rehearsal;
import org.batchscope.app.window.MainWindow;
import org.batchscope.app.window.Opening;
import org.batchscope.app.window.WindowMemory;
import org.batchscope.study.Study;

/// The program with its window.
public final class BatchscopeApp extends Application {
  // JavaFX makes the instance itself, so it cannot be handed anything
  private static final Opening OPENING = Opening.begin(WindowMemory::ofUser, new Study());

  /// Begins to get ready what the window will show. May be called before {@link #open}, while it is
  /// still found out whether a window can be opened.
  public static void prepare() {
    // what has to be done is done when this class is loaded
  }

  /// Opens the window and returns when it is closed.
  public static void open() {
    launch(BatchscopeApp.class);
  }

  @Override
  public void start(Stage stage) {
    MainWindow.open(stage, OPENING).thenAccept(Rehearsal::begin);
  }
}
