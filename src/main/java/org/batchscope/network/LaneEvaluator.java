package org.batchscope.network;

import org.batchscope.network.arithmetic.VectorFunctions;
import org.batchscope.sampling.LaneOrders;

/// Computes a {@link MeanLoss} and its gradients at many points side by side, without allocating.
/// Not thread-safe.
///
/// A lane is one point of parameter space, for instance one run of many that differ in their seeds.
/// Each lane has the bits that {@link Evaluator} gives it alone, whoever is beside it.
///
/// Lanes come by the {@link #STEP}, which fills the vectors of every processor; who has fewer
/// points has one of them several times.
public interface LaneEvaluator {
  /// The number of lanes is a multiple of this.
  int STEP = VectorFunctions.MOST_LANES;

  /// The most lanes at a time.
  int MOST_LANES = Evaluator.CAPACITY / STEP * STEP;

  /// How many lanes are needed for as many points.
  static int lanesFor(int points) {
    return (points + STEP - 1) / STEP * STEP;
  }

  /// Adds squares to their sums.
  ///
  /// @param values as many as there are sums, at least. Not modified.
  /// @param sums one for each value, or none. Overwritten.
  static void addSquares(double[] values, double[] sums) {
    for (int i = 0; i < sums.length; i++) sums[i] = Math.fma(values[i], values[i], sums[i]);
  }

  /// The gradients of the mean losses over batches, one batch for every lane. Where orders have
  /// each sample once, those of {@linkplain MeanLoss#sumsInOrderOfData large batches} are summed in
  /// the order of the data.
  ///
  /// @param theta parameters × lanes, row by row. Not modified.
  /// @param lanes a multiple of {@link #STEP} up to {@link #MOST_LANES}
  /// @param orders of as many lanes
  /// @param from first position of the batches
  /// @param to one past the last position
  /// @param gradients parameters × lanes, row by row. Overwritten.
  void batchGradients(
      double[] theta, int lanes, LaneOrders orders, int from, int to, double[] gradients);

  /// Takes steps of gradient descent in every lane, one batch after the other: θ ← θ − η·g, where g
  /// is what {@link #batchGradients} gives.
  ///
  /// @param theta parameters × lanes, row by row. Overwritten.
  /// @param lanes a multiple of {@link #STEP} up to {@link #MOST_LANES}
  /// @param steps of as many lanes
  /// @param gradients where all g go, steps × parameters × lanes from `at` on. Overwritten.
  /// @param squares parameters × lanes, to which the squares of the parameters after every step are
  ///   added; or empty, if nobody asks for them
  default void descend(
      double[] theta, int lanes, DescentSteps steps, double[] gradients, int at, double[] squares) {
    double[] gradient = new double[theta.length];
    for (int k = 0; k < steps.count(); k++) {
      batchGradients(
          theta, lanes, steps.orders(), steps.batches().from(k), steps.batches().to(k), gradient);
      double learningRate = steps.learningRates()[k];
      for (int i = 0; i < theta.length; i++) theta[i] -= learningRate * gradient[i];
      addSquares(theta, squares);
      System.arraycopy(gradient, 0, gradients, at + k * theta.length, theta.length);
    }
  }

  /// The mean losses over all samples, and their gradients: the full gradients.
  ///
  /// @param theta parameters × lanes, row by row. Not modified.
  /// @param lanes a multiple of {@link #STEP} up to {@link #MOST_LANES}
  /// @param losses one value for every lane. Overwritten.
  /// @param gradients parameters × lanes, row by row. Overwritten.
  void lossesAndGradients(double[] theta, int lanes, double[] losses, double[] gradients);

  /// The mean losses over all samples.
  ///
  /// @param theta parameters × lanes, row by row. Not modified.
  /// @param lanes a multiple of {@link #STEP} up to {@link #MOST_LANES}
  /// @param losses one value for every lane. Overwritten.
  void losses(double[] theta, int lanes, double[] losses);
}
