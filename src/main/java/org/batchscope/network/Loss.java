package org.batchscope.network;

/// What a prediction costs; always averaged over the samples.
public enum Loss {
  /// (ŷ − y)², without ½, as in Keras.
  MSE("mse"),
  /// Binary cross-entropy −y ln ŷ − (1 − y) ln(1 − ŷ), in nats.
  LOG_LOSS("log-loss"),
  /// Cross-entropy −ln ŷₖ of the class k that is right, of several, in nats.
  CROSS_ENTROPY("cross-entropy");

  private final String id;

  Loss(String id) {
    this.id = id;
  }

  /// The name used in scenarios and on the command line.
  public String id() {
    return id;
  }
}
