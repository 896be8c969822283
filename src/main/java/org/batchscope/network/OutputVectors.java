package org.batchscope.network;

import static org.batchscope.network.VectorFunctions.SPECIES;
import static org.batchscope.network.VectorFunctions.all;
import static org.batchscope.network.VectorFunctions.load;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// What the last layer's sums become in rows of a processor's vectors: outputs, losses and slopes.
/// Not thread-safe.
final class OutputVectors {
  private static final int WIDTH = SPECIES.length();

  private final Output output;
  private final Loss loss;
  private final double[][] outputs;
  private final double[][] slopes;
  private final double[] largest;
  private final double[] sums;

  /// @param outputs sums of the last layer, of which outputs are made: outputs × rows. Shared.
  /// @param slopes where their slopes go: outputs × rows. Shared.
  OutputVectors(Output output, Loss loss, double[][] outputs, double[][] slopes) {
    this.output = output;
    this.loss = loss;
    this.outputs = outputs;
    this.slopes = slopes;
    largest = new double[outputs[0].length];
    sums = new double[outputs[0].length];
  }

  /// Turns the sums into outputs.
  void activate(int rows) {
    switch (output) {
      case LINEAR -> {}
      case SIGMOID -> VectorActivations.apply(Activation.SIGMOID, outputs[0], rows);
      case SOFTMAX -> softmax(rows);
    }
  }

  /// Turns the sums into outputs, and makes their losses.
  ///
  /// @param targets of every row. Not modified.
  /// @param losses of every row. Overwritten.
  void computeLosses(double[] targets, double[] losses, int rows) {
    switch (loss) {
      case MSE -> {
        activate(rows);
        squaredErrors(targets, losses, rows);
      }
      case LOG_LOSS -> {
        crossEntropies(targets, losses, rows);
        activate(rows);
      }
      case CROSS_ENTROPY -> {
        centeredSumsOfRight(targets, losses, rows);
        softmax(rows);
        for (int i = 0; i < rows * WIDTH; i++) losses[i] = StrictMath.log(sums[i]) - losses[i];
      }
    }
  }

  private void squaredErrors(double[] targets, double[] losses, int rows) {
    for (int i = 0; i < rows * WIDTH; i += WIDTH)
      VectorFunctions.square(load(outputs[0], i).sub(load(targets, i))).intoArray(losses, i);
  }

  private void crossEntropies(double[] targets, double[] losses, int rows) {
    for (int i = 0; i < rows * WIDTH; i += WIDTH) {
      DoubleVector z = load(outputs[0], i);
      DoubleVector e = VectorFunctions.expOfNegativeMagnitude(z);
      VectorFunctions.crossEntropy(z, e, load(targets, i)).intoArray(losses, i);
    }
  }

  /// zₖ − max z of the right class k.
  private void centeredSumsOfRight(double[] targets, double[] centered, int rows) {
    computeLargest(rows);
    for (int k = 0; k < outputs.length; k++) {
      DoubleVector right = all(k);
      for (int i = 0; i < rows * WIDTH; i += WIDTH) {
        DoubleVector z = load(outputs[k], i).sub(load(largest, i));
        load(centered, i)
            .blend(z, load(targets, i).compare(VectorOperators.EQ, right))
            .intoArray(centered, i);
      }
    }
  }

  private void computeLargest(int rows) {
    System.arraycopy(outputs[0], 0, largest, 0, rows * WIDTH);
    for (int k = 1; k < outputs.length; k++)
      for (int i = 0; i < rows * WIDTH; i += WIDTH)
        load(largest, i).max(load(outputs[k], i)).intoArray(largest, i);
  }

  /// exp(zₖ − max z) / Σ exp(z − max z); the denominators stay in `sums`.
  private void softmax(int rows) {
    computeLargest(rows);
    for (double[] unit : outputs)
      for (int i = 0; i < rows * WIDTH; i += WIDTH)
        VectorFunctions.expOfNegativeMagnitude(load(unit, i).sub(load(largest, i)))
            .intoArray(unit, i);
    System.arraycopy(outputs[0], 0, sums, 0, rows * WIDTH);
    for (int k = 1; k < outputs.length; k++)
      for (int i = 0; i < rows * WIDTH; i += WIDTH)
        load(sums, i).add(load(outputs[k], i)).intoArray(sums, i);
    for (double[] unit : outputs)
      for (int i = 0; i < rows * WIDTH; i += WIDTH)
        load(unit, i).div(load(sums, i)).intoArray(unit, i);
  }

  /// Makes the slopes, of outputs.
  ///
  /// @param targets of every row. Not modified.
  void computeSlopes(double[] targets, int rows) {
    switch (loss) {
      case MSE -> {
        for (int i = 0; i < rows * WIDTH; i += WIDTH)
          load(outputs[0], i)
              .sub(load(targets, i))
              .mul(VectorFunctions.TWO)
              .intoArray(slopes[0], i);
        if (output == Output.SIGMOID)
          VectorActivations.multiplyByDerivative(Activation.SIGMOID, outputs[0], slopes[0], rows);
      }
      case LOG_LOSS -> {
        for (int i = 0; i < rows * WIDTH; i += WIDTH)
          load(outputs[0], i).sub(load(targets, i)).intoArray(slopes[0], i);
      }
      case CROSS_ENTROPY -> {
        for (int k = 0; k < outputs.length; k++) crossEntropySlopes(k, targets, rows);
      }
    }
  }

  private void crossEntropySlopes(int k, double[] targets, int rows) {
    DoubleVector right = all(k);
    for (int i = 0; i < rows * WIDTH; i += WIDTH) {
      DoubleVector probability = load(outputs[k], i);
      probability
          .blend(
              probability.sub(VectorFunctions.ONE),
              load(targets, i).compare(VectorOperators.EQ, right))
          .intoArray(slopes[k], i);
    }
  }
}
