package org.batchscope;

import org.batchscope.app.bench.DragBenchmark;
import org.batchscope.app.bench.SoakBenchmark;
import org.batchscope.cli.WindowBenchmarks;
import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;

/// The window of this program, on this machine's screen or on none.
final class MeasuredWindow implements WindowBenchmarks {
  @Override
  public String drag(Scenario scenario, boolean everyView, boolean cold, int times)
      throws InputException {
    return DragBenchmark.report(isOnScreen(), scenario, everyView, cold, times);
  }

  @Override
  public String soak(Scenario scenario, boolean everyView, int changes) throws InputException {
    return SoakBenchmark.report(isOnScreen(), scenario, everyView, changes);
  }

  private static boolean isOnScreen() {
    return Desktop.of(new ThisMachine()) == Desktop.READY;
  }
}
