package org.batchscope.cli;

import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;

/// Measures how fast the window follows its slider. The window is not the command line's own, so
/// whoever starts the command line brings this along.
@FunctionalInterface
public interface DragBenchmark {
  /// Measures, and tells the outcome in lines for people.
  ///
  /// @param scenario what the window shows
  /// @param everyView whether each view beside the map is measured in turn, and not only the first
  /// @throws InputException if no window can be made here
  String report(Scenario scenario, boolean everyView) throws InputException;
}
