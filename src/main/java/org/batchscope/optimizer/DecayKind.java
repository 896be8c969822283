package org.batchscope.optimizer;

/// The kinds of decay by name.
public enum DecayKind {
  CONSTANT("constant"),
  STEP("step"),
  EXPONENTIAL("exponential"),
  COSINE("cosine"),
  INVERSE_TIME("inverse-time");

  private static final int PERIODS_OF_RUN = 4;

  private final String id;

  DecayKind(String id) {
    this.id = id;
  }

  /// The kind of a decay.
  public static DecayKind of(Decay decay) {
    return switch (decay) {
      case Decay.Constant _ -> CONSTANT;
      case Decay.Step _ -> STEP;
      case Decay.Exponential _ -> EXPONENTIAL;
      case Decay.Cosine _ -> COSINE;
      case Decay.InverseTime _ -> INVERSE_TIME;
    };
  }

  /// The name used in scenarios and on the command line.
  public String id() {
    return id;
  }

  /// Whether decays of this kind have a rate.
  public boolean hasRate() {
    return switch (this) {
      case CONSTANT, COSINE -> false;
      case STEP, EXPONENTIAL, INVERSE_TIME -> true;
    };
  }

  /// Whether decays of this kind have a period.
  public boolean hasPeriod() {
    return this != CONSTANT;
  }

  /// What suits a run: a cosine reaches 0 at its end; the others halve the learning rate in a
  /// quarter of it.
  ///
  /// @param run how long the run is
  /// @param warmUp how many of its updates come before the decay; of a run that is counted in
  ///   epochs they are not subtracted
  public Decay usualIn(Period run, int warmUp) {
    int count = Math.ceilDiv(run.count(), PERIODS_OF_RUN);
    Period quarter = new Period(count, run.unit());
    return switch (this) {
      case CONSTANT -> new Decay.Constant();
      case STEP -> new Decay.Step(0.5, quarter);
      case EXPONENTIAL -> new Decay.Exponential(0.5, quarter);
      case COSINE -> new Decay.Cosine(after(warmUp, run));
      case INVERSE_TIME -> new Decay.InverseTime(1, quarter);
    };
  }

  private static Period after(int warmUp, Period run) {
    return switch (run.unit()) {
      case UPDATES -> new Period(Math.max(1, run.count() - warmUp), Period.Unit.UPDATES);
      case EPOCHS -> run;
    };
  }

  /// A decay of this kind.
  ///
  /// @param rate not asked if this kind has none
  /// @param period not asked if this kind has none
  public Decay with(double rate, Period period) {
    return switch (this) {
      case CONSTANT -> new Decay.Constant();
      case STEP -> new Decay.Step(rate, period);
      case EXPONENTIAL -> new Decay.Exponential(rate, period);
      case COSINE -> new Decay.Cosine(period);
      case INVERSE_TIME -> new Decay.InverseTime(rate, period);
    };
  }
}
