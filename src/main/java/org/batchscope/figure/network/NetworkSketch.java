package org.batchscope.figure.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.objective.Objective;

/// A network as columns of units with a weight on every line between them.
///
/// @param columns how many units each column has: inputs first, outputs last
/// @param inputs what the first column is called, from the top
/// @param outputs what the last column is called, from the top
/// @param edges the lines, and the biases as lines that begin at no unit
record NetworkSketch(
    List<Integer> columns, List<String> inputs, List<String> outputs, List<Edge> edges) {
  /// A weight from a unit of one column to a unit of the next; a bias has no unit to begin at.
  ///
  /// @param column where it begins, from 0
  /// @param from the unit there, from 0; {@link #NONE} for a bias
  /// @param to the unit of the next column, from 0
  /// @param parameter its place in the flat array
  record Edge(int column, int from, int to, int parameter) {
    static final int NONE = -1;

    boolean isBias() {
      return from == NONE;
    }
  }

  static NetworkSketch of(Objective objective) {
    List<String> inputs = objective.data().featureNames();
    return switch (objective.network()) {
      case Network.Neuron _ -> neuron(objective, inputs);
      case Network.Chain() ->
          new NetworkSketch(
              List.of(1, 1, 1),
              inputs,
              target(objective),
              List.of(new Edge(0, 0, 0, 0), new Edge(1, 0, 0, 1)));
      case Network.Mlp mlp -> layered(objective, mlp, inputs);
    };
  }

  private static NetworkSketch neuron(Objective objective, List<String> inputs) {
    List<Edge> edges = new ArrayList<>();
    for (int j = 0; j < inputs.size(); j++) edges.add(new Edge(0, j, 0, j));
    if (inputs.size() == 1) edges.add(new Edge(0, Edge.NONE, 0, 1));
    return new NetworkSketch(List.of(inputs.size(), 1), inputs, target(objective), edges);
  }

  private static NetworkSketch layered(Objective objective, Network.Mlp mlp, List<String> inputs) {
    List<String> outputs =
        mlp.output() == Output.SOFTMAX ? objective.data().classNames() : target(objective);
    List<Integer> columns = new ArrayList<>(List.of(inputs.size()));
    columns.addAll(mlp.hidden());
    columns.add(outputs.size());
    List<Edge> edges = new ArrayList<>();
    int next = 0;
    for (int column = 0; column + 1 < columns.size(); column++) {
      for (int to = 0; to < columns.get(column + 1); to++)
        for (int from = 0; from < columns.get(column); from++)
          edges.add(new Edge(column, from, to, next++));
      for (int to = 0; to < columns.get(column + 1); to++)
        edges.add(new Edge(column, Edge.NONE, to, next++));
    }
    return new NetworkSketch(columns, inputs, outputs, edges);
  }

  private static List<String> target(Objective objective) {
    return List.of(objective.data().targetName());
  }

  /// The most units of a column.
  int highest() {
    return IntStream.range(0, columns.size()).map(columns::get).max().orElseThrow();
  }

  /// The most weights between two columns.
  int mostWeights() {
    return IntStream.range(1, columns.size())
        .map(column -> columns.get(column - 1) * columns.get(column))
        .max()
        .orElseThrow();
  }
}
