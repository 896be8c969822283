package org.batchscope.optimizer;

/// How the learning rate changes in the course of a run: a linear warm-up, then a decay that counts
/// its updates from the end of the warm-up, as `keras.optimizers.schedules.CosineDecay` does with
/// `warmup_steps`.
///
/// With w updates of warm-up, update k < w has the factor (k+1)/(w+1), so that no update is lost
/// with a learning rate of 0: in the words of Keras, `warmup_target` is η and
/// `initial_learning_rate` is η/(w+1). Update w is the first with the factor 1.
///
/// @param warmUp w, at least 0
public record Schedule(Decay decay, int warmUp) {
  /// The same learning rate at every update.
  public static final Schedule CONSTANT = new Schedule(new Decay.Constant(), 0);

  public Schedule {
    if (warmUp < 0)
      throw new IllegalArgumentException("warm-up must be at least 0 but was " + warmUp);
  }

  /// By what the learning rate is multiplied at an update.
  ///
  /// @param update k, at least 0
  public double factor(int update, int updatesPerEpoch) {
    if (update < warmUp) return (update + 1.0) / (warmUp + 1.0);
    return decay.factor(update - warmUp, updatesPerEpoch);
  }

  /// Whether the learning rate stays what it is at an update.
  ///
  /// @param update k, at least 0
  public boolean isConstantFrom(int update) {
    return update >= warmUp && decay instanceof Decay.Constant;
  }
}
