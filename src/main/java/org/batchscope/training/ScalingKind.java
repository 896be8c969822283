package org.batchscope.training;

/// The kinds of learning-rate scaling by name.
public enum ScalingKind {
  NONE("none"),
  LINEAR("linear"),
  SQUARE_ROOT("sqrt");

  private final String id;

  ScalingKind(String id) {
    this.id = id;
  }

  /// The kind of a scaling.
  public static ScalingKind of(LearningRateScaling scaling) {
    return switch (scaling) {
      case LearningRateScaling.None _ -> NONE;
      case LearningRateScaling.Linear _ -> LINEAR;
      case LearningRateScaling.SquareRoot _ -> SQUARE_ROOT;
    };
  }

  /// The batch size to which a learning rate belongs; all samples if it belongs to every batch
  /// size.
  public static BatchSize referenceOf(LearningRateScaling scaling) {
    return switch (scaling) {
      case LearningRateScaling.None() -> new BatchSize.Full();
      case LearningRateScaling.Linear(BatchSize reference) -> reference;
      case LearningRateScaling.SquareRoot(BatchSize reference) -> reference;
    };
  }

  /// The name used in scenarios and on the command line.
  public String id() {
    return id;
  }

  /// A scaling of this kind.
  ///
  /// @param reference not asked if this kind has none
  public LearningRateScaling with(BatchSize reference) {
    return switch (this) {
      case NONE -> new LearningRateScaling.None();
      case LINEAR -> new LearningRateScaling.Linear(reference);
      case SQUARE_ROOT -> new LearningRateScaling.SquareRoot(reference);
    };
  }
}
