package org.batchscope.network.layered;

import static org.batchscope.network.arithmetic.VectorFunctions.SPECIES;
import static org.batchscope.network.arithmetic.VectorFunctions.load;

import jdk.incubator.vector.DoubleVector;

/// A matrix of weights in a processor's vectors: an entry is one vector, with the weight of every
/// lane, among others in an array. Its loops are what {@link WeightedSums} and {@link SampleSums}
/// are in plain ones.
///
/// It is multiplied by many columns at once, one for every sample: in an array of terms or sums,
/// those of a row of the matrix lie behind those of another, vector behind vector. Several rows or
/// columns go together, so that less is read and written; the steps of a sum are the same as one by
/// one.
///
/// @param entries of the matrix, and others. Shared.
/// @param first where the first entry stands, in vectors
/// @param rowStride how far the entries of a column are apart
/// @param columnStride how far the entries of a row are apart
record VectorMatrix(
    double[] entries, int first, int rows, int columns, int rowStride, int columnStride) {
  private static final int WIDTH = SPECIES.length();

  VectorMatrix transposed() {
    return new VectorMatrix(entries, first, columns, rows, columnStride, rowStride);
  }

  /// Makes start + M·terms, in the order of the columns.
  ///
  /// @param starts a vector for every row stands at `start` and behind it. Not modified.
  /// @param terms columns × size. Not modified.
  /// @param sums rows × size. Overwritten.
  /// @param size number of samples × lanes of a vector
  void multiply(double[] starts, int start, double[] terms, double[] sums, int size) {
    if (size == WIDTH) {
      multiplyOne(starts, start, terms, sums);
      return;
    }
    int row = 0;
    for (; row + 3 < rows; row += 4) {
      int column = 0;
      for (; column + 1 < columns; column += 2)
        addTwoColumnsOfFour(row, column, starts, start + row, terms, sums, size);
      if (column < columns)
        for (int k = row; k < row + 4; k++)
          addColumn(k, column, starts, start + k, terms, sums, size);
    }
    for (; row < rows; row++) {
      int column = 0;
      for (; column + 3 < columns; column += 4)
        addFourColumns(row, column, starts, start + row, terms, sums, size);
      for (; column < columns; column++)
        addColumn(row, column, starts, start + row, terms, sums, size);
    }
  }

  private void multiplyOne(double[] starts, int start, double[] terms, double[] sums) {
    int stride = columnStride * WIDTH;
    for (int row = 0; row < rows; row++) {
      DoubleVector sum = load(starts, (start + row) * WIDTH);
      int entry = (first + row * rowStride) * WIDTH;
      for (int column = 0; column < columns; column++)
        sum = load(entries, entry + column * stride).fma(load(terms, column * WIDTH), sum);
      sum.intoArray(sums, row * WIDTH);
    }
  }

  private int at(int row, int column) {
    return (first + row * rowStride + column * columnStride) * WIDTH;
  }

  private void addTwoColumnsOfFour(
      int row, int column, double[] starts, int start, double[] terms, double[] sums, int size) {
    DoubleVector a = load(entries, at(row, column));
    DoubleVector b = load(entries, at(row + 1, column));
    DoubleVector c = load(entries, at(row + 2, column));
    DoubleVector d = load(entries, at(row + 3, column));
    DoubleVector e = load(entries, at(row, column + 1));
    DoubleVector f = load(entries, at(row + 1, column + 1));
    DoubleVector g = load(entries, at(row + 2, column + 1));
    DoubleVector h = load(entries, at(row + 3, column + 1));
    int x = column * size;
    int y = x + size;
    int p = row * size;
    int q = p + size;
    int r = q + size;
    int s = r + size;
    if (column == 0) {
      DoubleVector startA = load(starts, start * WIDTH);
      DoubleVector startB = load(starts, (start + 1) * WIDTH);
      DoubleVector startC = load(starts, (start + 2) * WIDTH);
      DoubleVector startD = load(starts, (start + 3) * WIDTH);
      for (int i = 0; i < size; i += WIDTH) {
        DoubleVector u = load(terms, x + i);
        DoubleVector v = load(terms, y + i);
        e.fma(v, a.fma(u, startA)).intoArray(sums, p + i);
        f.fma(v, b.fma(u, startB)).intoArray(sums, q + i);
        g.fma(v, c.fma(u, startC)).intoArray(sums, r + i);
        h.fma(v, d.fma(u, startD)).intoArray(sums, s + i);
      }
      return;
    }
    for (int i = 0; i < size; i += WIDTH) {
      DoubleVector u = load(terms, x + i);
      DoubleVector v = load(terms, y + i);
      e.fma(v, a.fma(u, load(sums, p + i))).intoArray(sums, p + i);
      f.fma(v, b.fma(u, load(sums, q + i))).intoArray(sums, q + i);
      g.fma(v, c.fma(u, load(sums, r + i))).intoArray(sums, r + i);
      h.fma(v, d.fma(u, load(sums, s + i))).intoArray(sums, s + i);
    }
  }

  private void addFourColumns(
      int row, int column, double[] starts, int start, double[] terms, double[] sums, int size) {
    DoubleVector a = load(entries, at(row, column));
    DoubleVector b = load(entries, at(row, column + 1));
    DoubleVector c = load(entries, at(row, column + 2));
    DoubleVector d = load(entries, at(row, column + 3));
    int p = column * size;
    int q = p + size;
    int r = q + size;
    int s = r + size;
    int at = row * size;
    if (column == 0) {
      DoubleVector first = load(starts, start * WIDTH);
      for (int i = 0; i < size; i += WIDTH) {
        DoubleVector sum = b.fma(load(terms, q + i), a.fma(load(terms, p + i), first));
        d.fma(load(terms, s + i), c.fma(load(terms, r + i), sum)).intoArray(sums, at + i);
      }
      return;
    }
    for (int i = 0; i < size; i += WIDTH) {
      DoubleVector sum = b.fma(load(terms, q + i), a.fma(load(terms, p + i), load(sums, at + i)));
      d.fma(load(terms, s + i), c.fma(load(terms, r + i), sum)).intoArray(sums, at + i);
    }
  }

  private void addColumn(
      int row, int column, double[] starts, int start, double[] terms, double[] sums, int size) {
    DoubleVector entry = load(entries, at(row, column));
    int from = column * size;
    int at = row * size;
    if (column == 0) {
      DoubleVector first = load(starts, start * WIDTH);
      for (int i = 0; i < size; i += WIDTH)
        entry.fma(load(terms, from + i), first).intoArray(sums, at + i);
      return;
    }
    for (int i = 0; i < size; i += WIDTH)
      entry.fma(load(terms, from + i), load(sums, at + i)).intoArray(sums, at + i);
  }

  /// Adds the products of each row's and each column's factors for all samples to the entries.
  ///
  /// @param ofRows rows × size. Not modified.
  /// @param ofColumns columns × size. Not modified.
  void addProducts(double[] ofRows, double[] ofColumns, int size) {
    if (size == WIDTH) {
      addProductsOfOne(ofRows, ofColumns);
      return;
    }
    if (rows < columns) {
      transposed().addProducts(ofColumns, ofRows, size);
      return;
    }
    int row = 0;
    for (; row + 3 < rows; row += 4) {
      int column = 0;
      for (; column + 1 < columns; column += 2)
        addEightProducts(row, column, ofRows, ofColumns, size);
      if (column < columns) addFourProducts(row, column, ofRows, ofColumns, size);
    }
    for (; row < rows; row++)
      for (int column = 0; column < columns; column++)
        addProduct(row, column, ofRows, ofColumns, size);
  }

  private void addProductsOfOne(double[] ofRows, double[] ofColumns) {
    int stride = columnStride * WIDTH;
    for (int row = 0; row < rows; row++) {
      DoubleVector factor = load(ofRows, row * WIDTH);
      int entry = (first + row * rowStride) * WIDTH;
      for (int column = 0; column < columns; column++) {
        int at = entry + column * stride;
        load(ofColumns, column * WIDTH).fma(factor, load(entries, at)).intoArray(entries, at);
      }
    }
  }

  private void addEightProducts(
      int row, int column, double[] ofRows, double[] ofColumns, int size) {
    int p = row * size;
    int q = p + size;
    int r = q + size;
    int s = r + size;
    int x = column * size;
    int y = x + size;
    DoubleVector a = load(entries, at(row, column));
    DoubleVector b = load(entries, at(row + 1, column));
    DoubleVector c = load(entries, at(row + 2, column));
    DoubleVector d = load(entries, at(row + 3, column));
    DoubleVector e = load(entries, at(row, column + 1));
    DoubleVector f = load(entries, at(row + 1, column + 1));
    DoubleVector g = load(entries, at(row + 2, column + 1));
    DoubleVector h = load(entries, at(row + 3, column + 1));
    for (int i = 0; i < size; i += WIDTH) {
      DoubleVector u = load(ofColumns, x + i);
      DoubleVector v = load(ofColumns, y + i);
      DoubleVector factor = load(ofRows, p + i);
      a = u.fma(factor, a);
      e = v.fma(factor, e);
      factor = load(ofRows, q + i);
      b = u.fma(factor, b);
      f = v.fma(factor, f);
      factor = load(ofRows, r + i);
      c = u.fma(factor, c);
      g = v.fma(factor, g);
      factor = load(ofRows, s + i);
      d = u.fma(factor, d);
      h = v.fma(factor, h);
    }
    a.intoArray(entries, at(row, column));
    b.intoArray(entries, at(row + 1, column));
    c.intoArray(entries, at(row + 2, column));
    d.intoArray(entries, at(row + 3, column));
    e.intoArray(entries, at(row, column + 1));
    f.intoArray(entries, at(row + 1, column + 1));
    g.intoArray(entries, at(row + 2, column + 1));
    h.intoArray(entries, at(row + 3, column + 1));
  }

  private void addFourProducts(int row, int column, double[] ofRows, double[] ofColumns, int size) {
    int p = row * size;
    int q = p + size;
    int r = q + size;
    int s = r + size;
    int from = column * size;
    DoubleVector a = load(entries, at(row, column));
    DoubleVector b = load(entries, at(row + 1, column));
    DoubleVector c = load(entries, at(row + 2, column));
    DoubleVector d = load(entries, at(row + 3, column));
    for (int i = 0; i < size; i += WIDTH) {
      DoubleVector factor = load(ofColumns, from + i);
      a = factor.fma(load(ofRows, p + i), a);
      b = factor.fma(load(ofRows, q + i), b);
      c = factor.fma(load(ofRows, r + i), c);
      d = factor.fma(load(ofRows, s + i), d);
    }
    a.intoArray(entries, at(row, column));
    b.intoArray(entries, at(row + 1, column));
    c.intoArray(entries, at(row + 2, column));
    d.intoArray(entries, at(row + 3, column));
  }

  private void addProduct(int row, int column, double[] ofRows, double[] ofColumns, int size) {
    int p = row * size;
    int from = column * size;
    DoubleVector sum = load(entries, at(row, column));
    for (int i = 0; i < size; i += WIDTH)
      sum = load(ofColumns, from + i).fma(load(ofRows, p + i), sum);
    sum.intoArray(entries, at(row, column));
  }

  /// Adds the values for all samples to sums.
  ///
  /// @param values sums × size. Not modified.
  /// @param sums as many vectors as `count` from the vector `first` on. Overwritten.
  static void addAll(double[] values, int size, double[] sums, int first, int count) {
    int k = 0;
    for (; k + 3 < count; k += 4) addFour(values, k * size, size, sums, (first + k) * WIDTH);
    for (; k < count; k++) {
      DoubleVector sum = load(sums, (first + k) * WIDTH);
      for (int i = k * size; i < (k + 1) * size; i += WIDTH) sum = sum.add(load(values, i));
      sum.intoArray(sums, (first + k) * WIDTH);
    }
  }

  private static void addFour(double[] values, int from, int size, double[] sums, int at) {
    int q = from + size;
    int r = q + size;
    int s = r + size;
    DoubleVector a = load(sums, at);
    DoubleVector b = load(sums, at + WIDTH);
    DoubleVector c = load(sums, at + 2 * WIDTH);
    DoubleVector d = load(sums, at + 3 * WIDTH);
    for (int i = 0; i < size; i += WIDTH) {
      a = a.add(load(values, from + i));
      b = b.add(load(values, q + i));
      c = c.add(load(values, r + i));
      d = d.add(load(values, s + i));
    }
    a.intoArray(sums, at);
    b.intoArray(sums, at + WIDTH);
    c.intoArray(sums, at + 2 * WIDTH);
    d.intoArray(sums, at + 3 * WIDTH);
  }
}
