package org.batchscope.optimizer;

/// A number that some optimizers have beside the learning rate.
public enum Hyperparameter {
  MOMENTUM("momentum", NumberRange.SHARE),
  RHO("rho", NumberRange.SHARE),
  BETA_1("beta1", NumberRange.SHARE),
  BETA_2("beta2", NumberRange.SHARE),
  WEIGHT_DECAY("weightDecay", NumberRange.NOT_NEGATIVE),
  INITIAL_ACCUMULATOR("initialAccumulator", NumberRange.NOT_NEGATIVE),
  EPSILON("epsilon", NumberRange.POSITIVE);

  private final String id;
  private final NumberRange range;

  Hyperparameter(String id, NumberRange range) {
    this.id = id;
    this.range = range;
  }

  /// The name of its field in a scenario.
  public String id() {
    return id;
  }

  /// Which values it may have.
  public NumberRange range() {
    return range;
  }

  /// @throws IllegalArgumentException if it cannot have this value
  void require(double value) {
    range.require(id, value);
  }
}
