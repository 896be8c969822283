package org.batchscope;

import org.batchscope.app.BatchscopeApp;
import org.batchscope.app.bench.DragBenchmark;
import org.batchscope.cli.BatchscopeCommand;
import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;

/// The program: without arguments the window, with any the command line.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // figures are painted on images: no display is needed, and none is to be looked for
    System.setProperty("java.awt.headless", "true");
    System.exit(
        arguments.length == 0 ? openWindow() : BatchscopeCommand.run(Main::measureDrag, arguments));
  }

  private static String measureDrag(Scenario scenario, boolean everyView) throws InputException {
    boolean onScreen = Desktop.of(new ThisMachine()) == Desktop.READY;
    return DragBenchmark.report(onScreen, scenario, everyView);
  }

  private static int openWindow() {
    BatchscopeApp.prepare();
    return new WindowStart(BatchscopeApp::open, DefaultPicture::draw, System.out, System.err)
        .run(new ThisMachine());
  }
}
