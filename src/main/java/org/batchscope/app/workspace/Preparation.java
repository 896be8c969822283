package org.batchscope.app.workspace;

import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.Experiment;

/// Gets a change of the experiment ready that needs data to be known.
@FunctionalInterface
public interface Preparation {
  /// Called on a background thread.
  Change prepare(Study study) throws InputException;

  /// Makes another experiment out of the one of the moment.
  @FunctionalInterface
  interface Change {
    /// Called on the thread of the window.
    Changed from(Experiment now);

    /// A change to `experiment`, whatever is now.
    static Change to(Experiment experiment) {
      return _ -> new Changed(experiment, "");
    }
  }

  /// @param notice what the user has to be told about it, or empty
  record Changed(Experiment experiment, String notice) {}
}
