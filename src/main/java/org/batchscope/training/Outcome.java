package org.batchscope.training;

/// How a run ended.
public sealed interface Outcome {
  /// All updates were made.
  record Completed() implements Outcome {}

  /// The run was stopped because it went astray.
  ///
  /// @param update the update (from 0) after which it was stopped
  /// @param reason what was wrong after it
  record Diverged(int update, Reason reason) implements Outcome {
    /// How many updates were made, the last of which led astray.
    public int updatesMade() {
      return update + 1;
    }
  }

  /// What divergence is.
  enum Reason {
    /// A parameter or the loss was infinite or not a number.
    NOT_FINITE,
    /// The loss was more than {@link Trainer#DIVERGENCE_FACTOR} times the start's (or times 1, if
    /// the start's was below 1).
    LOSS_BEYOND_BOUND
  }
}
