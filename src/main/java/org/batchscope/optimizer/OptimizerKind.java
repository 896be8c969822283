package org.batchscope.optimizer;

import static org.batchscope.optimizer.Hyperparameter.BETA_1;
import static org.batchscope.optimizer.Hyperparameter.BETA_2;
import static org.batchscope.optimizer.Hyperparameter.EPSILON;
import static org.batchscope.optimizer.Hyperparameter.INITIAL_ACCUMULATOR;
import static org.batchscope.optimizer.Hyperparameter.MOMENTUM;
import static org.batchscope.optimizer.Hyperparameter.RHO;
import static org.batchscope.optimizer.Hyperparameter.WEIGHT_DECAY;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// The kinds of optimizer by name.
public enum OptimizerKind {
  SGD("sgd", new Optimizer.Sgd()),
  MOMENTUM_SGD("momentum", new Optimizer.Momentum(0.9)),
  NESTEROV("nesterov", new Optimizer.Nesterov(0.9)),
  ADAGRAD("adagrad", new Optimizer.AdaGrad(0.1, 1e-7)),
  RMSPROP("rmsprop", new Optimizer.RmsProp(0.9, 0, 1e-7)),
  ADAM("adam", new Optimizer.Adam(0.9, 0.999, 1e-7)),
  ADAMW("adamw", new Optimizer.AdamW(0.9, 0.999, 0.004, 1e-7)),
  RPROP("rprop", new Optimizer.Rprop());

  private final String id;
  private final Optimizer usual;

  OptimizerKind(String id, Optimizer usual) {
    this.id = id;
    this.usual = usual;
  }

  /// The kind of an optimizer.
  public static OptimizerKind of(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.Sgd _ -> SGD;
      case Optimizer.Momentum _ -> MOMENTUM_SGD;
      case Optimizer.Nesterov _ -> NESTEROV;
      case Optimizer.AdaGrad _ -> ADAGRAD;
      case Optimizer.RmsProp _ -> RMSPROP;
      case Optimizer.Adam _ -> ADAM;
      case Optimizer.AdamW _ -> ADAMW;
      case Optimizer.Rprop _ -> RPROP;
    };
  }

  /// The name used in scenarios and on the command line.
  public String id() {
    return id;
  }

  /// With the values that Keras has as defaults; it has none for momentum, for which 0.9 is usual.
  public Optimizer usual() {
    return usual;
  }

  /// Whether every parameter has steps of its own, which do not grow with the gradient as a whole:
  /// such optimizers need other learning rates.
  public boolean isAdaptive() {
    return switch (this) {
      case SGD, MOMENTUM_SGD, NESTEROV -> false;
      case ADAGRAD, RMSPROP, ADAM, ADAMW, RPROP -> true;
    };
  }

  /// What optimizers of this kind have beside the learning rate, in the order of the enum.
  public Set<Hyperparameter> hyperparameters() {
    Set<Hyperparameter> all = EnumSet.noneOf(Hyperparameter.class);
    all.addAll(usual.hyperparameters().keySet());
    return all;
  }

  /// An optimizer of this kind.
  ///
  /// @param values of all its hyperparameters; others are not asked
  /// @throws IllegalArgumentException if a hyperparameter cannot have its value
  public Optimizer with(Map<Hyperparameter, Double> values) {
    return switch (this) {
      case SGD -> new Optimizer.Sgd();
      case MOMENTUM_SGD -> new Optimizer.Momentum(value(values, MOMENTUM));
      case NESTEROV -> new Optimizer.Nesterov(value(values, MOMENTUM));
      case ADAGRAD ->
          new Optimizer.AdaGrad(value(values, INITIAL_ACCUMULATOR), value(values, EPSILON));
      case RMSPROP ->
          new Optimizer.RmsProp(
              value(values, RHO), value(values, MOMENTUM), value(values, EPSILON));
      case ADAM ->
          new Optimizer.Adam(value(values, BETA_1), value(values, BETA_2), value(values, EPSILON));
      case ADAMW ->
          new Optimizer.AdamW(
              value(values, BETA_1),
              value(values, BETA_2),
              value(values, WEIGHT_DECAY),
              value(values, EPSILON));
      case RPROP -> new Optimizer.Rprop();
    };
  }

  private static double value(Map<Hyperparameter, Double> values, Hyperparameter hyperparameter) {
    Double value = values.get(hyperparameter);
    if (value == null) throw new IllegalArgumentException("no value of " + hyperparameter.id());
    return value;
  }
}
