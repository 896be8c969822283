package org.batchscope.network.layered;

/// Sums over samples, each in the order of the samples. A sum waits for its last step before it can
/// make the next; so several sums are made side by side.
final class SampleSums {
  private SampleSums() {}

  /// Adds Σᵢ sharedᵢ·othersₖᵢ to a sum for every k.
  ///
  /// @param shared one value for every sample. Not modified.
  /// @param others sums × samples. Not modified.
  /// @param sums the first stands at `from`, the others `stride` apart. Overwritten.
  static void addProducts(
      double[] shared, double[][] others, int count, double[] sums, int from, int stride) {
    int k = 0;
    for (; k + 7 < others.length; k += 8)
      addEightProducts(shared, others, k, count, sums, from + k * stride, stride);
    for (; k + 3 < others.length; k += 4)
      addFourProducts(shared, others, k, count, sums, from + k * stride, stride);
    for (; k < others.length; k++) {
      double[] other = others[k];
      double sum = sums[from + k * stride];
      for (int i = 0; i < count; i++) sum = Math.fma(shared[i], other[i], sum);
      sums[from + k * stride] = sum;
    }
  }

  private static void addEightProducts(
      double[] shared, double[][] others, int k, int count, double[] sums, int from, int stride) {
    double[] a = others[k];
    double[] b = others[k + 1];
    double[] c = others[k + 2];
    double[] d = others[k + 3];
    double[] e = others[k + 4];
    double[] f = others[k + 5];
    double[] g = others[k + 6];
    double[] h = others[k + 7];
    double sumA = sums[from];
    double sumB = sums[from + stride];
    double sumC = sums[from + 2 * stride];
    double sumD = sums[from + 3 * stride];
    double sumE = sums[from + 4 * stride];
    double sumF = sums[from + 5 * stride];
    double sumG = sums[from + 6 * stride];
    double sumH = sums[from + 7 * stride];
    for (int i = 0; i < count; i++) {
      double value = shared[i];
      sumA = Math.fma(value, a[i], sumA);
      sumB = Math.fma(value, b[i], sumB);
      sumC = Math.fma(value, c[i], sumC);
      sumD = Math.fma(value, d[i], sumD);
      sumE = Math.fma(value, e[i], sumE);
      sumF = Math.fma(value, f[i], sumF);
      sumG = Math.fma(value, g[i], sumG);
      sumH = Math.fma(value, h[i], sumH);
    }
    sums[from] = sumA;
    sums[from + stride] = sumB;
    sums[from + 2 * stride] = sumC;
    sums[from + 3 * stride] = sumD;
    sums[from + 4 * stride] = sumE;
    sums[from + 5 * stride] = sumF;
    sums[from + 6 * stride] = sumG;
    sums[from + 7 * stride] = sumH;
  }

  private static void addFourProducts(
      double[] shared, double[][] others, int k, int count, double[] sums, int from, int stride) {
    double[] a = others[k];
    double[] b = others[k + 1];
    double[] c = others[k + 2];
    double[] d = others[k + 3];
    double sumA = sums[from];
    double sumB = sums[from + stride];
    double sumC = sums[from + 2 * stride];
    double sumD = sums[from + 3 * stride];
    for (int i = 0; i < count; i++) {
      double value = shared[i];
      sumA = Math.fma(value, a[i], sumA);
      sumB = Math.fma(value, b[i], sumB);
      sumC = Math.fma(value, c[i], sumC);
      sumD = Math.fma(value, d[i], sumD);
    }
    sums[from] = sumA;
    sums[from + stride] = sumB;
    sums[from + 2 * stride] = sumC;
    sums[from + 3 * stride] = sumD;
  }

  /// Adds Σᵢ valuesₖᵢ to a sum for every k.
  ///
  /// @param values sums × samples. Not modified.
  /// @param sums the first stands at `from`. Overwritten.
  static void add(double[][] values, int count, double[] sums, int from) {
    int k = 0;
    for (; k + 3 < values.length; k += 4) addFour(values, k, count, sums, from + k);
    for (; k < values.length; k++) {
      double sum = sums[from + k];
      for (int i = 0; i < count; i++) sum += values[k][i];
      sums[from + k] = sum;
    }
  }

  private static void addFour(double[][] values, int k, int count, double[] sums, int from) {
    double[] a = values[k];
    double[] b = values[k + 1];
    double[] c = values[k + 2];
    double[] d = values[k + 3];
    double sumA = sums[from];
    double sumB = sums[from + 1];
    double sumC = sums[from + 2];
    double sumD = sums[from + 3];
    for (int i = 0; i < count; i++) {
      sumA += a[i];
      sumB += b[i];
      sumC += c[i];
      sumD += d[i];
    }
    sums[from] = sumA;
    sums[from + 1] = sumB;
    sums[from + 2] = sumC;
    sums[from + 3] = sumD;
  }
}
