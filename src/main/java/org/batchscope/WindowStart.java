package org.batchscope;

import java.io.PrintStream;
import java.nio.file.Path;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;

/// A start without arguments: opens the window or, where there is none to open, draws the picture
/// that it would have shown first.
///
/// @param window opens the window and returns when it is closed
/// @param picture draws the picture to a file
record WindowStart(Runnable window, Picture picture, PrintStream out, PrintStream err) {
  static final Path PICTURE = Path.of("batchscope.png");

  private static final int DONE = 0;
  private static final int LIBRARY_MISSING = 1;
  private static final int BAD_INPUT = 2;

  @FunctionalInterface
  interface Picture {
    void draw(Path out) throws InputException;
  }

  /// Returns the exit code of the program.
  int run(Machine machine) {
    return Desktop.seemsReady(machine) ? open(machine) : explain(Desktop.of(machine));
  }

  private int open(Machine machine) {
    try {
      window.run();
      return DONE;
    } catch (UnsupportedOperationException e) {
      // so JavaFX says that it got no display
      Desktop desktop = Desktop.of(machine);
      if (desktop == Desktop.READY) throw e;
      return explain(desktop);
    }
  }

  private int explain(Desktop desktop) {
    return switch (desktop) {
      case READY -> throw new IllegalArgumentException("nothing is missing");
      case NO_DISPLAY -> draw();
      case NO_GTK -> fail(Messages.message("start.no-gtk"), LIBRARY_MISSING);
      case NO_XTST -> fail(Messages.message("start.no-xtst"), LIBRARY_MISSING);
    };
  }

  private int draw() {
    out.println(Messages.message("start.no-display"));
    try {
      picture.draw(PICTURE);
    } catch (InputException e) {
      return fail(e.getMessage(), BAD_INPUT);
    }
    out.println(Messages.message("start.drawn", PICTURE));
    return DONE;
  }

  private int fail(String sentence, int exitCode) {
    err.println(Messages.message("start.fault", sentence));
    return exitCode;
  }
}
