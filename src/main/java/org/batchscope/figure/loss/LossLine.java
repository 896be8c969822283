package org.batchscope.figure.loss;

import java.util.Arrays;

/// A part of a loss curve, of which only those points are kept that pixels can show.
///
/// Points are ordered by x. Arrays are shared, not copied. Not modified.
record LossLine(double[] x, double[] loss) {
  /// The values of a curve by update.
  interface Values {
    double at(int update);
  }

  /// The points from update `from` to update `to`, both included: of each column of the picture the
  /// lowest and the highest, and the two ends.
  ///
  /// @param columns how many columns the width from 0 to `xMax` has
  static LossLine thinned(Values x, Values loss, int from, int to, double xMax, int columns) {
    int capacity = Math.min(to - from + 1, 2 * columns + 4);
    double[] xs = new double[capacity];
    double[] losses = new double[capacity];
    int size = 0;
    int lowest = from;
    int highest = from;
    int column = -1;
    for (int update = from; update <= to; update++) {
      int next = Math.min(columns - 1, (int) (x.at(update) / xMax * columns));
      // the first and the last point are columns of their own
      boolean starts = next != column || update == from + 1 || update == to;
      if (starts && update > from) {
        size = keep(x, loss, lowest, highest, xs, losses, size);
      }
      if (starts) {
        column = next;
        lowest = update;
        highest = update;
      } else if (loss.at(update) < loss.at(lowest)) {
        lowest = update;
      } else if (loss.at(update) > loss.at(highest)) {
        highest = update;
      }
    }
    size = keep(x, loss, lowest, highest, xs, losses, size);
    return new LossLine(Arrays.copyOf(xs, size), Arrays.copyOf(losses, size));
  }

  private static int keep(
      Values x, Values loss, int a, int b, double[] xs, double[] losses, int size) {
    int first = Math.min(a, b);
    int second = Math.max(a, b);
    xs[size] = x.at(first);
    losses[size++] = loss.at(first);
    if (second == first) return size;
    xs[size] = x.at(second);
    losses[size++] = loss.at(second);
    return size;
  }

  double[][] data() {
    return new double[][] {x, loss};
  }
}
