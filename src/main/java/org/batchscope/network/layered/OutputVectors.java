package org.batchscope.network.layered;

import static org.batchscope.network.arithmetic.VectorFunctions.SPECIES;
import static org.batchscope.network.arithmetic.VectorFunctions.all;
import static org.batchscope.network.arithmetic.VectorFunctions.load;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Output;
import org.batchscope.network.arithmetic.VectorFunctions;

/// What the last layer's sums become in rows of a processor's vectors: outputs, losses and slopes.
/// The rows of an output lie behind those of another. Not thread-safe.
final class OutputVectors {
  private static final int WIDTH = SPECIES.length();

  private final Output output;
  private final Loss loss;
  private final int units;
  private final double[] outputs;
  private final double[] slopes;
  // one value for every lane of every row
  private final double[] largest;
  private final double[] sums;

  /// @param units number of outputs
  /// @param outputs sums of the last layer, of which outputs are made: units × rows. Shared.
  /// @param slopes where their slopes go: units × rows. Shared.
  OutputVectors(Output output, Loss loss, int units, double[] outputs, double[] slopes) {
    this.output = output;
    this.loss = loss;
    this.units = units;
    this.outputs = outputs;
    this.slopes = slopes;
    largest = new double[outputs.length / units];
    sums = new double[outputs.length / units];
  }

  /// Turns the sums into outputs.
  ///
  /// @param size rows × lanes of a vector, here and in what follows
  void activate(int size) {
    switch (output) {
      case LINEAR -> {}
      case SIGMOID -> VectorActivations.apply(Activation.SIGMOID, outputs, size);
      case SOFTMAX -> {
        exponentiate(size);
        normalize(size);
      }
    }
  }

  /// Makes the losses of the sums, which become outputs only as far as losses need them.
  ///
  /// @param targets of every row. Not modified.
  /// @param losses of every row. Overwritten.
  void computeLosses(double[] targets, double[] losses, int size) {
    switch (loss) {
      case MSE -> {
        activate(size);
        squaredErrors(targets, losses, size);
      }
      case LOG_LOSS -> {
        exponentials(losses, size);
        crossEntropies(targets, losses, size);
      }
      case CROSS_ENTROPY -> {
        centeredSumsOfRight(targets, losses, size);
        exponentiate(size);
        subtractFromLogarithms(losses, size);
      }
    }
  }

  /// Makes outputs of what {@link #computeLosses} left.
  void finish(int size) {
    switch (loss) {
      case MSE -> {}
      case LOG_LOSS -> activate(size);
      case CROSS_ENTROPY -> normalize(size);
    }
  }

  private void squaredErrors(double[] targets, double[] losses, int size) {
    for (int i = 0; i < size; i += WIDTH)
      VectorFunctions.square(load(outputs, i).sub(load(targets, i))).intoArray(losses, i);
  }

  private void exponentials(double[] exponentials, int size) {
    for (int i = 0; i < size; i += WIDTH)
      VectorFunctions.expOfNegativeMagnitude(load(outputs, i)).intoArray(exponentials, i);
  }

  /// @param losses the exponentials of the outputs, of which losses are made. Overwritten.
  private void crossEntropies(double[] targets, double[] losses, int size) {
    for (int i = 0; i < size; i += WIDTH)
      VectorFunctions.crossEntropy(load(outputs, i), load(losses, i), load(targets, i))
          .intoArray(losses, i);
  }

  /// zₖ − max z of the right class k.
  private void centeredSumsOfRight(double[] targets, double[] centered, int size) {
    computeLargest(size);
    for (int k = 0; k < units; k++) {
      DoubleVector right = all(k);
      for (int i = 0; i < size; i += WIDTH) {
        DoubleVector z = load(outputs, k * size + i).sub(load(largest, i));
        load(centered, i)
            .blend(z, load(targets, i).compare(VectorOperators.EQ, right))
            .intoArray(centered, i);
      }
    }
  }

  private void subtractFromLogarithms(double[] losses, int size) {
    for (int i = 0; i < size; i += WIDTH)
      VectorFunctions.logOfAtLeastOne(load(sums, i)).sub(load(losses, i)).intoArray(losses, i);
  }

  private void computeLargest(int size) {
    System.arraycopy(outputs, 0, largest, 0, size);
    for (int k = 1; k < units; k++)
      for (int i = 0; i < size; i += WIDTH)
        load(largest, i).max(load(outputs, k * size + i)).intoArray(largest, i);
  }

  /// exp(zₖ − max z), and their sums.
  private void exponentiate(int size) {
    computeLargest(size);
    for (int k = 0; k < units; k++)
      for (int i = 0; i < size; i += WIDTH)
        VectorFunctions.expOfNegativeMagnitude(load(outputs, k * size + i).sub(load(largest, i)))
            .intoArray(outputs, k * size + i);
    System.arraycopy(outputs, 0, sums, 0, size);
    for (int k = 1; k < units; k++)
      for (int i = 0; i < size; i += WIDTH)
        load(sums, i).add(load(outputs, k * size + i)).intoArray(sums, i);
  }

  private void normalize(int size) {
    for (int k = 0; k < units; k++)
      for (int i = 0; i < size; i += WIDTH)
        load(outputs, k * size + i).div(load(sums, i)).intoArray(outputs, k * size + i);
  }

  /// Makes the slopes, of outputs.
  ///
  /// @param targets of every row. Not modified.
  void computeSlopes(double[] targets, int size) {
    switch (loss) {
      case MSE -> {
        for (int i = 0; i < size; i += WIDTH)
          load(outputs, i).sub(load(targets, i)).mul(VectorFunctions.TWO).intoArray(slopes, i);
        if (output == Output.SIGMOID)
          VectorActivations.multiplyByDerivative(Activation.SIGMOID, outputs, slopes, size);
      }
      case LOG_LOSS -> {
        for (int i = 0; i < size; i += WIDTH)
          load(outputs, i).sub(load(targets, i)).intoArray(slopes, i);
      }
      case CROSS_ENTROPY -> {
        for (int k = 0; k < units; k++) crossEntropySlopes(k, targets, size);
      }
    }
  }

  private void crossEntropySlopes(int k, double[] targets, int size) {
    DoubleVector right = all(k);
    for (int i = 0; i < size; i += WIDTH) {
      DoubleVector probability = load(outputs, k * size + i);
      probability
          .blend(
              probability.sub(VectorFunctions.ONE),
              load(targets, i).compare(VectorOperators.EQ, right))
          .intoArray(slopes, k * size + i);
    }
  }
}
