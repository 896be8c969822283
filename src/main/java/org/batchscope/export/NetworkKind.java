package org.batchscope.export;

/// The kinds of network by name.
public enum NetworkKind {
  NEURON("neuron"),
  CHAIN("chain"),
  MLP("mlp");

  private final String id;

  NetworkKind(String id) {
    this.id = id;
  }

  /// The name used in scenarios and on the command line.
  public String id() {
    return id;
  }
}
