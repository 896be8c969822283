package org.batchscope.cli;

import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;

/// Measures the window. The window is not the command line's own, so whoever starts the command
/// line brings this along.
public interface WindowBenchmarks {
  /// Measures how fast the window follows its slider, and tells the outcome in lines for people.
  ///
  /// @param scenario what the window shows
  /// @param everyView whether each view beside the map is measured in turn, and not only the first
  /// @param cold whether it begins at once, and not after the window has rehearsed
  /// @param times how often the slider is moved from the left end to the right one
  /// @throws InputException if no window can be made here
  String drag(Scenario scenario, boolean everyView, boolean cold, int times) throws InputException;

  /// Measures whether memory stays in use while the slider is moved very often, and tells the
  /// outcome in lines for people.
  ///
  /// @param scenario what the window shows
  /// @param everyView whether the views beside the map take turns, and not only the first is shown
  /// @param changes of the batch size
  /// @throws InputException if no window can be made here
  String soak(Scenario scenario, boolean everyView, int changes) throws InputException;

  /// For where there is no window.
  static WindowBenchmarks none() {
    return new WindowBenchmarks() {
      @Override
      public String drag(Scenario scenario, boolean everyView, boolean cold, int times)
          throws InputException {
        throw new InputException("cli.fault.no-window");
      }

      @Override
      public String soak(Scenario scenario, boolean everyView, int changes) throws InputException {
        throw new InputException("cli.fault.no-window");
      }
    };
  }
}
