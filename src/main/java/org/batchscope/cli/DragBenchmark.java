package org.batchscope.cli;

import org.batchscope.text.InputException;

/// Measures how fast the window follows its slider. The window is not the command line's own, so
/// whoever starts the command line brings this along.
@FunctionalInterface
public interface DragBenchmark {
  /// Measures, and tells the outcome in lines for people.
  ///
  /// @throws InputException if no window can be made here
  String report() throws InputException;
}
