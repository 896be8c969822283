package org.batchscope.network.layered;

/// Sums of weighted values, lane by lane. Four terms are added in one go, so that sums are read and
/// written less often; the steps of a sum are the same as one by one.
final class WeightedSums {
  private WeightedSums() {}

  /// Adds Σⱼ wⱼ·valuesⱼ to the sums, in the order of j.
  ///
  /// @param weights w₀ stands at `from`, the others `stride` apart. Not modified.
  /// @param values terms × lanes. Not modified.
  /// @param sums Overwritten.
  static void add(
      double[] weights, int from, int stride, double[][] values, double[] sums, int count) {
    int j = 0;
    for (; j + 3 < values.length; j += 4) {
      int w = from + j * stride;
      addFour(
          weights[w],
          values[j],
          weights[w + stride],
          values[j + 1],
          weights[w + 2 * stride],
          values[j + 2],
          weights[w + 3 * stride],
          values[j + 3],
          sums,
          count);
    }
    if (j + 1 < values.length) {
      int w = from + j * stride;
      addTwo(weights[w], values[j], weights[w + stride], values[j + 1], sums, count);
      j += 2;
    }
    if (j < values.length) addOne(weights[from + j * stride], values[j], sums, count);
  }

  private static void addOne(double w, double[] a, double[] sums, int count) {
    for (int i = 0; i < count; i++) sums[i] = Math.fma(w, a[i], sums[i]);
  }

  private static void addTwo(double w, double[] a, double v, double[] b, double[] sums, int count) {
    for (int i = 0; i < count; i++) sums[i] = Math.fma(v, b[i], Math.fma(w, a[i], sums[i]));
  }

  private static void addFour(
      double w,
      double[] a,
      double v,
      double[] b,
      double u,
      double[] c,
      double t,
      double[] d,
      double[] sums,
      int count) {
    for (int i = 0; i < count; i++)
      sums[i] = Math.fma(t, d[i], Math.fma(u, c[i], Math.fma(v, b[i], Math.fma(w, a[i], sums[i]))));
  }
}
