package org.batchscope.training;

/// The path of one run of U updates: its U + 1 points and, if {@linkplain Recording recorded}, what
/// else there is at each update. Immutable.
public final class EnsembleMember implements ParameterPath {
  private final int parameterCount;
  private final int updates;
  private final History history;
  private final Outcome outcome;

  /// @param history of at least that many updates
  EnsembleMember(int parameterCount, int updates, History history, Outcome outcome) {
    this.parameterCount = parameterCount;
    this.updates = updates;
    this.history = history;
    this.outcome = outcome;
  }

  /// The same with what was measured at its points.
  EnsembleMember with(double[] losses, double[] fullGradients) {
    History measured =
        new History(history.parameters(), history.batchGradients(), losses, fullGradients);
    return new EnsembleMember(parameterCount, updates, measured, outcome);
  }

  /// U, the number of updates that were made.
  @Override
  public int updates() {
    return updates;
  }

  public Outcome outcome() {
    return outcome;
  }

  /// A parameter before update `update`, or at the end of the run for update U.
  @Override
  public double parameter(int update, int parameter) {
    return history.parameters().at(update, parameter);
  }

  /// One component of the gradient of the batch that made update `update`.
  ///
  /// @throws IndexOutOfBoundsException if it was not recorded
  public double batchGradient(int update, int parameter) {
    return history.batchGradients().at(update, parameter);
  }

  /// Loss over all samples before update `update`, or at the end of the run for update U.
  ///
  /// @throws IndexOutOfBoundsException if it was not recorded
  public double loss(int update) {
    return history.losses()[update];
  }

  /// One component of the full gradient before update `update`.
  ///
  /// @throws IndexOutOfBoundsException if it was not recorded
  public double fullGradient(int update, int parameter) {
    return history.fullGradients()[update * parameterCount + parameter];
  }
}
