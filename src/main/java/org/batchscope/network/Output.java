package org.batchscope.network;

/// What the last layer of a multi-layer perceptron makes of its weighted sums.
public enum Output {
  /// The sum itself: for numbers.
  LINEAR("linear"),
  /// 1 / (1 + exp(−z)): the probability of class 1 of two.
  SIGMOID("sigmoid"),
  /// exp(zₖ) / Σ exp(z): the probability of each class, one output for every class.
  SOFTMAX("softmax");

  private final String id;

  Output(String id) {
    this.id = id;
  }

  /// The name used in scenarios and on the command line.
  public String id() {
    return id;
  }
}
