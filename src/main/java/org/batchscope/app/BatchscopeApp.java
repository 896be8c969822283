package org.batchscope.app;

import javafx.application.Application;
import javafx.stage.Stage;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;

/// The program with its window.
public final class BatchscopeApp extends Application {
  /// Opens the window and returns when it is closed.
  public static void open() {
    launch(BatchscopeApp.class);
  }

  @Override
  public void start(Stage stage) throws InputException {
    ScreenFonts.load();
    WindowMemory memory = WindowMemory.ofUser();
    Study study = new Study();
    MainWindow window = new MainWindow(stage, memory, study, first(memory, study));
    window.show();
  }

  /// The result that the window opens with: that of last time or, if it cannot be had any more, the
  /// usual one.
  static Result first(WindowMemory memory, Study study) throws InputException {
    try {
      return study.run(memory.experiment(study), Cancellation.NEVER);
    } catch (InputException _) {
      return study.run(WindowMemory.usualExperiment(study), Cancellation.NEVER);
    }
  }
}
