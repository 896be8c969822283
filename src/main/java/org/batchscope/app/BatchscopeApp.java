package org.batchscope.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.batchscope.text.Messages;

/// The window.
public final class BatchscopeApp extends Application {
  /// Opens the window and returns when it is closed.
  public static void open() {
    launch(BatchscopeApp.class);
  }

  @Override
  public void start(Stage stage) {
    stage.setTitle(Messages.message("app.name"));
    stage.setScene(new Scene(new StackPane(), 1280, 800));
    stage.show();
  }
}
