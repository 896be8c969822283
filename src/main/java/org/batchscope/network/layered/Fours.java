package org.batchscope.network.layered;

import java.util.stream.IntStream;
import org.batchscope.network.arithmetic.ElementaryFunctions;

/// Values of samples, taken apart such that loops over groups of four samples go through arrays
/// side by side: the values of each group's first sample, of its second one and so on, then those
/// of the samples that are left.
record Fours(double[] a, double[] b, double[] c, double[] d, double[] rest) {
  /// @param samples the most
  static Fours of(int samples) {
    int groups = samples / 4;
    return new Fours(
        new double[groups],
        new double[groups],
        new double[groups],
        new double[groups],
        new double[3]);
  }

  /// The samples in the order of the arrays.
  static int[] order(int count) {
    int groups = count / 4;
    return IntStream.concat(
            IntStream.range(0, 4 * groups).map(i -> 4 * (i % groups) + i / groups),
            IntStream.range(4 * groups, count))
        .toArray();
  }

  /// Takes values apart.
  ///
  /// @param values in the samples' order. Not modified.
  void take(double[] values, int count) {
    int groups = count / 4;
    for (int i = 0; i < groups; i++) {
      a[i] = values[4 * i];
      b[i] = values[4 * i + 1];
      c[i] = values[4 * i + 2];
      d[i] = values[4 * i + 3];
    }
    System.arraycopy(values, 4 * groups, rest, 0, count % 4);
  }

  /// Gives the arrays one behind the other.
  ///
  /// @param values Overwritten.
  void give(double[] values, int count) {
    int groups = count / 4;
    System.arraycopy(a, 0, values, 0, groups);
    System.arraycopy(b, 0, values, groups, groups);
    System.arraycopy(c, 0, values, 2 * groups, groups);
    System.arraycopy(d, 0, values, 3 * groups, groups);
    System.arraycopy(rest, 0, values, 4 * groups, count % 4);
  }

  /// Adds values to a sum in the samples' order.
  ///
  /// @param values in the order of the arrays, one behind the other. Not modified.
  static double add(double[] values, int count, double sum) {
    int groups = count / 4;
    double sumSoFar = sum;
    for (int i = 0; i < groups; i++) for (int k = 0; k < 4; k++) sumSoFar += values[k * groups + i];
    for (int i = 4 * groups; i < count; i++) sumSoFar += values[i];
    return sumSoFar;
  }

  /// Makes p + q of the values p and q.
  ///
  /// @param p Not modified.
  /// @param q Not modified.
  void makeSums(Fours p, Fours q, int count) {
    add(p.a, q.a, a, count / 4);
    add(p.b, q.b, b, count / 4);
    add(p.c, q.c, c, count / 4);
    add(p.d, q.d, d, count / 4);
    add(p.rest, q.rest, rest, count % 4);
  }

  private static void add(double[] p, double[] q, double[] sums, int count) {
    for (int i = 0; i < count; i++) sums[i] = p[i] + q[i];
  }

  /// Makes 1 / (1 + p·q) of the values p and q; one division for four, as 1/a = bcd / abcd.
  ///
  /// @param p Not modified.
  /// @param q Not modified.
  void makeReciprocals(Fours p, Fours q, int count) {
    for (int i = 0; i < count / 4; i++) {
      double first = Math.fma(p.a[i], q.a[i], 1);
      double second = Math.fma(p.b[i], q.b[i], 1);
      double third = Math.fma(p.c[i], q.c[i], 1);
      double fourth = Math.fma(p.d[i], q.d[i], 1);
      double ofFirstTwo = first * second;
      double ofLastTwo = third * fourth;
      double reciprocal = 1 / (ofFirstTwo * ofLastTwo);
      a[i] = reciprocal * ofLastTwo * second;
      b[i] = reciprocal * ofLastTwo * first;
      c[i] = reciprocal * ofFirstTwo * fourth;
      d[i] = reciprocal * ofFirstTwo * third;
    }
    for (int i = 0; i < count % 4; i++) rest[i] = 1 / Math.fma(p.rest[i], q.rest[i], 1);
  }

  /// Adds ln(1 + p·q) of the values p and q to a sum: one logarithm for four.
  ///
  /// @param p Not modified.
  /// @param q Not modified.
  double addLogarithms(Fours p, Fours q, int count, double sum) {
    int groups = count / 4;
    for (int i = 0; i < groups; i++)
      a[i] =
          Math.fma(p.a[i], q.a[i], 1)
              * Math.fma(p.b[i], q.b[i], 1)
              * (Math.fma(p.c[i], q.c[i], 1) * Math.fma(p.d[i], q.d[i], 1));
    double sumSoFar = sum;
    for (int i = 0; i < groups; i++) sumSoFar += ElementaryFunctions.logOfAtLeastOne(a[i]);
    for (int i = 0; i < count % 4; i++)
      sumSoFar += ElementaryFunctions.logOfAtLeastOne(Math.fma(p.rest[i], q.rest[i], 1));
    return sumSoFar;
  }
}
