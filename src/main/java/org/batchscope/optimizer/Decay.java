package org.batchscope.optimizer;

import java.util.Optional;
import java.util.OptionalDouble;

/// How the learning rate goes down in the course of a run: by which factor update k, counted from
/// 0, multiplies it, for a period of s updates. The names are those of
/// `keras.optimizers.schedules`.
///
/// Powers and cosines are those of `StrictMath`, the same on every machine.
public sealed interface Decay {
  /// The factor 1.
  record Constant() implements Decay {}

  /// r^⌊k/s⌋, a staircase: `ExponentialDecay(decay_steps=s, decay_rate=r, staircase=True)`. The
  /// same as `PiecewiseConstantDecay` with the values 1, r, r², … and the boundaries s−1, 2s−1, …,
  /// each of which still belongs to the value before it.
  ///
  /// @param rate r, positive
  /// @param period s
  record Step(double rate, Period period) implements Decay {
    public Step {
      NumberRange.POSITIVE.require("rate", rate);
    }
  }

  /// r^(k/s): `ExponentialDecay(decay_steps=s, decay_rate=r)`.
  ///
  /// @param rate r, positive
  /// @param period s
  record Exponential(double rate, Period period) implements Decay {
    public Exponential {
      NumberRange.POSITIVE.require("rate", rate);
    }
  }

  /// ½·(1 + cos(π·k/s)), and 0 from update s on: `CosineDecay(decay_steps=s)`.
  ///
  /// @param period s
  record Cosine(Period period) implements Decay {}

  /// 1/(1 + r·k/s): `InverseTimeDecay(decay_steps=s, decay_rate=r)`.
  ///
  /// @param rate r, positive
  /// @param period s
  record InverseTime(double rate, Period period) implements Decay {
    public InverseTime {
      NumberRange.POSITIVE.require("rate", rate);
    }
  }

  /// By what the learning rate is multiplied at an update.
  ///
  /// @param update k, at least 0
  default double factor(int update, int updatesPerEpoch) {
    return switch (this) {
      case Constant() -> 1;
      case Step(double rate, Period period) ->
          StrictMath.pow(rate, update / period.updates(updatesPerEpoch));
      case Exponential(double rate, Period period) ->
          StrictMath.pow(rate, share(update, period, updatesPerEpoch));
      case Cosine(Period period) -> {
        double share = share(update, period, updatesPerEpoch);
        yield share >= 1 ? 0 : 0.5 * (1 + StrictMath.cos(Math.PI * share));
      }
      case InverseTime(double rate, Period period) ->
          1 / (1 + rate * share(update, period, updatesPerEpoch));
    };
  }

  /// r, if it has one.
  default OptionalDouble rateIfAny() {
    return switch (this) {
      case Constant(), Cosine _ -> OptionalDouble.empty();
      case Step(double rate, Period _) -> OptionalDouble.of(rate);
      case Exponential(double rate, Period _) -> OptionalDouble.of(rate);
      case InverseTime(double rate, Period _) -> OptionalDouble.of(rate);
    };
  }

  /// s, if it has one.
  default Optional<Period> periodIfAny() {
    return switch (this) {
      case Constant() -> Optional.empty();
      case Step(double _, Period period) -> Optional.of(period);
      case Exponential(double _, Period period) -> Optional.of(period);
      case Cosine(Period period) -> Optional.of(period);
      case InverseTime(double _, Period period) -> Optional.of(period);
    };
  }

  /// k/s.
  private static double share(int update, Period period, int updatesPerEpoch) {
    return (double) update / period.updates(updatesPerEpoch);
  }
}
