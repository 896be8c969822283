package org.batchscope.figure.network;

import org.batchscope.text.Messages;

/// What a parameter of a network joins, in words.
final class EdgeText {
  private EdgeText() {}

  /// Such as `mean_area → unit 1`, or of which unit it is the bias.
  static String of(NetworkSketch sketch, NetworkSketch.Edge edge) {
    String to = unit(sketch, edge.column() + 1, edge.to());
    return edge.isBias()
        ? Messages.message("network.bias-of", to)
        : Messages.message("network.joins", unit(sketch, edge.column(), edge.from()), to);
  }

  /// Hidden units are counted, from 1; the first layer needs no mention.
  private static String unit(NetworkSketch sketch, int column, int unit) {
    if (column == 0) return sketch.inputs().get(unit);
    if (column == sketch.columns().size() - 1) return sketch.outputs().get(unit);
    return column == 1
        ? Messages.message("network.unit", unit + 1)
        : Messages.message("network.unit-of-layer", unit + 1, column);
  }
}
