package org.batchscope.training;

/// The path of one run of U updates, and no more: its U + 1 points. Immutable.
public final class EnsembleMember {
  private final int parameterCount;
  private final int updates;
  private final double[] parameters;
  private final Outcome outcome;

  /// Takes over the array, which must not be changed afterwards. Rows are updates.
  ///
  /// @param parameters at least (updates + 1) × parameterCount
  EnsembleMember(int parameterCount, int updates, double[] parameters, Outcome outcome) {
    this.parameterCount = parameterCount;
    this.updates = updates;
    this.parameters = parameters;
    this.outcome = outcome;
  }

  /// U, the number of updates that were made.
  public int updates() {
    return updates;
  }

  public Outcome outcome() {
    return outcome;
  }

  /// A parameter before update `update`, or at the end of the run for update U.
  public double parameter(int update, int parameter) {
    return parameters[update * parameterCount + parameter];
  }
}
