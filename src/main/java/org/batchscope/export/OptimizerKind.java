package org.batchscope.export;

/// The kinds of optimizer by name.
public enum OptimizerKind {
  SGD("sgd"),
  MOMENTUM("momentum");

  private final String id;

  OptimizerKind(String id) {
    this.id = id;
  }

  /// The name used in scenarios and on the command line.
  public String id() {
    return id;
  }
}
