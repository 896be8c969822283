package org.batchscope.network;

import static org.batchscope.network.VectorFunctions.SPECIES;
import static org.batchscope.network.VectorFunctions.load;

import jdk.incubator.vector.DoubleVector;

/// {@link WeightedSums} and {@link SampleSums} of a processor's vectors. Rows lie vector behind
/// vector in an array, one for every sample; what is fixed for all rows, such as a weight of every
/// lane, is one vector among others in an array. Several sums or terms go together, so that less is
/// read and written; the steps of a sum are the same as one by one.
final class VectorSums {
  private static final int WIDTH = SPECIES.length();

  private VectorSums() {}

  /// Makes a bias plus Σⱼ wⱼ·valuesⱼ, in the order of j.
  ///
  /// @param weights the bias stands at `bias`, w₀ at `w` and the others behind it, in vectors. Not
  ///   modified.
  /// @param values terms × rows, at least one term. Not modified.
  /// @param sums of every row. Overwritten.
  static void addWeighted(
      double[] weights, int bias, int w, double[][] values, double[] sums, int rows) {
    DoubleVector start = load(weights, bias * WIDTH);
    DoubleVector first = load(weights, w * WIDTH);
    double[] a = values[0];
    if (values.length == 1) {
      for (int i = 0; i < rows * WIDTH; i += WIDTH) first.fma(load(a, i), start).intoArray(sums, i);
      return;
    }
    DoubleVector second = load(weights, (w + 1) * WIDTH);
    double[] b = values[1];
    for (int i = 0; i < rows * WIDTH; i += WIDTH)
      second.fma(load(b, i), first.fma(load(a, i), start)).intoArray(sums, i);
    addWeighted(weights, w, 1, values, 2, sums, rows);
  }

  /// Adds Σⱼ wⱼ·valuesⱼ to the sums, in the order of j.
  ///
  /// @param weights w₀ stands at `w`, the others `stride` apart, in vectors. Not modified.
  /// @param values terms × rows. Not modified.
  /// @param from the first j that is added
  /// @param sums of every row. Overwritten.
  static void addWeighted(
      double[] weights, int w, int stride, double[][] values, int from, double[] sums, int rows) {
    int j = from;
    for (; j + 1 < values.length; j += 2) {
      DoubleVector first = load(weights, (w + j * stride) * WIDTH);
      DoubleVector second = load(weights, (w + (j + 1) * stride) * WIDTH);
      double[] a = values[j];
      double[] b = values[j + 1];
      for (int i = 0; i < rows * WIDTH; i += WIDTH)
        second.fma(load(b, i), first.fma(load(a, i), load(sums, i))).intoArray(sums, i);
    }
    if (j < values.length) {
      DoubleVector weight = load(weights, (w + j * stride) * WIDTH);
      double[] a = values[j];
      for (int i = 0; i < rows * WIDTH; i += WIDTH)
        weight.fma(load(a, i), load(sums, i)).intoArray(sums, i);
    }
  }

  /// Adds Σ shared·othersₖ over all rows to a sum for every k.
  ///
  /// @param shared of every row. Not modified.
  /// @param others terms × rows. Not modified.
  /// @param sums the first stands at `sum`, the others behind it, in vectors. Overwritten.
  static void addProducts(double[] shared, double[][] others, double[] sums, int sum, int rows) {
    int k = 0;
    for (; k + 3 < others.length; k += 4)
      addFourProducts(shared, others, k, sums, (sum + k) * WIDTH, rows);
    for (; k < others.length; k++) {
      double[] a = others[k];
      DoubleVector total = load(sums, (sum + k) * WIDTH);
      for (int i = 0; i < rows * WIDTH; i += WIDTH) total = load(shared, i).fma(load(a, i), total);
      total.intoArray(sums, (sum + k) * WIDTH);
    }
  }

  private static void addFourProducts(
      double[] shared, double[][] others, int from, double[] sums, int at, int rows) {
    double[] a = others[from];
    double[] b = others[from + 1];
    double[] c = others[from + 2];
    double[] d = others[from + 3];
    DoubleVector sumA = load(sums, at);
    DoubleVector sumB = load(sums, at + WIDTH);
    DoubleVector sumC = load(sums, at + 2 * WIDTH);
    DoubleVector sumD = load(sums, at + 3 * WIDTH);
    for (int i = 0; i < rows * WIDTH; i += WIDTH) {
      DoubleVector value = load(shared, i);
      sumA = value.fma(load(a, i), sumA);
      sumB = value.fma(load(b, i), sumB);
      sumC = value.fma(load(c, i), sumC);
      sumD = value.fma(load(d, i), sumD);
    }
    sumA.intoArray(sums, at);
    sumB.intoArray(sums, at + WIDTH);
    sumC.intoArray(sums, at + 2 * WIDTH);
    sumD.intoArray(sums, at + 3 * WIDTH);
  }

  /// Adds all rows to a sum, which stands at `sum`, in vectors.
  static void add(double[] values, double[] sums, int sum, int rows) {
    DoubleVector total = load(sums, sum * WIDTH);
    for (int i = 0; i < rows * WIDTH; i += WIDTH) total = total.add(load(values, i));
    total.intoArray(sums, sum * WIDTH);
  }
}
