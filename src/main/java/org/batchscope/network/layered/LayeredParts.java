package org.batchscope.network.layered;

/// What can be told of the gradients of single samples without making them: a layer's weights have
/// the gradient slope · inputᵀ, so that a few numbers for every unit suffice. Lanes are samples
/// whose activations and slopes are there.
///
/// @see "Goodfellow 2015, Efficient per-example gradient computations, arXiv 1510.01799"
final class LayeredParts {
  private final LayeredTerms terms;
  private final double[] ofSlopes = new double[LayeredTerms.CAPACITY];
  private final double[] ofInputs = new double[LayeredTerms.CAPACITY];

  LayeredParts(LayeredTerms terms) {
    this.terms = terms;
  }

  /// Adds the samples' squared lengths, Σ |slopes|²·(|inputs|² + 1) over the layers.
  double addSquaredLengths(int count, double sum) {
    double sumSoFar = sum;
    for (int layer = 0; layer < terms.layers.count(); layer++) {
      sumSquares(terms.slopes[layer], 0, count, ofSlopes);
      sumSquares(terms.activations[layer], 1, count, ofInputs);
      for (int i = 0; i < count; i++) sumSoFar = Math.fma(ofSlopes[i], ofInputs[i], sumSoFar);
    }
    return sumSoFar;
  }

  /// The gradients' products with a direction, Σ slope·(inputs·weights + bias) over the units.
  ///
  /// @param direction one value for every parameter. Not modified.
  /// @param products from `from` on, one for every lane. Overwritten.
  void project(double[] direction, int count, double[] products, int from) {
    for (int i = 0; i < count; i++) products[from + i] = 0;
    for (int layer = 0; layer < terms.layers.count(); layer++) {
      double[][] in = terms.activations[layer];
      double[][] slopes = terms.slopes[layer];
      int weights = terms.layers.offset(layer);
      int biases = weights + slopes.length * in.length;
      for (int unit = 0; unit < slopes.length; unit++) {
        for (int i = 0; i < count; i++) ofInputs[i] = direction[biases + unit];
        WeightedSums.add(direction, weights + unit * in.length, 1, in, ofInputs, count);
        double[] slope = slopes[unit];
        for (int i = 0; i < count; i++)
          products[from + i] = Math.fma(slope[i], ofInputs[i], products[from + i]);
      }
    }
  }

  /// Adds the squared distances of every component from a center.
  ///
  /// @param center one value for every parameter. Not modified.
  /// @param squares one value for every parameter. Overwritten.
  void addSquaredDistances(double[] center, int count, double[] squares) {
    for (int layer = 0; layer < terms.layers.count(); layer++) {
      double[][] in = terms.activations[layer];
      double[][] slopes = terms.slopes[layer];
      int p = terms.layers.offset(layer);
      for (double[] slope : slopes)
        for (double[] input : in) {
          for (int i = 0; i < count; i++) ofInputs[i] = slope[i] * input[i] - center[p];
          squares[p] = addSquares(ofInputs, count, squares[p]);
          p++;
        }
      for (double[] slope : slopes) {
        for (int i = 0; i < count; i++) ofInputs[i] = slope[i] - center[p];
        squares[p] = addSquares(ofInputs, count, squares[p]);
        p++;
      }
    }
  }

  private static double addSquares(double[] values, int count, double sum) {
    double sumSoFar = sum;
    for (int i = 0; i < count; i++) sumSoFar = Math.fma(values[i], values[i], sumSoFar);
    return sumSoFar;
  }

  /// Of each lane, the sum of `more` and the squares of its values.
  private static void sumSquares(double[][] values, double more, int count, double[] sums) {
    for (int i = 0; i < count; i++) sums[i] = more;
    for (double[] unit : values)
      for (int i = 0; i < count; i++) sums[i] = Math.fma(unit[i], unit[i], sums[i]);
  }
}
