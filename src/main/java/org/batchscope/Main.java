package org.batchscope;

import org.batchscope.app.BatchscopeApp;
import org.batchscope.cli.BatchscopeCommand;

/// The program: without arguments the window, with any the command line.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // figures are painted on images: no display is needed, and none is to be looked for
    System.setProperty("java.awt.headless", "true");
    System.exit(
        arguments.length == 0
            ? openWindow()
            : BatchscopeCommand.run(new MeasuredWindow(), arguments));
  }

  private static int openWindow() {
    BatchscopeApp.prepare();
    return new WindowStart(BatchscopeApp::open, DefaultPicture::draw, System.out, System.err)
        .run(new ThisMachine());
  }
}
