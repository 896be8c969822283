package org.batchscope.network.layered;

import static org.batchscope.network.arithmetic.VectorFunctions.SPECIES;
import static org.batchscope.network.arithmetic.VectorFunctions.all;
import static org.batchscope.network.arithmetic.VectorFunctions.load;

import java.util.Optional;
import jdk.incubator.vector.DoubleVector;
import org.batchscope.network.Loss;
import org.batchscope.network.ParameterPlane;
import org.batchscope.network.arithmetic.VectorFunctions;

/// {@link VectorLosses} of any layers. Not thread-safe.
final class VectorLayerLosses implements VectorLosses {
  private static final int WIDTH = SPECIES.length();

  private final Layers layers;
  private final int units;
  // of the second layer, which is the last one then
  private final boolean hasSingleSum;
  private final double[] targets;
  private final ParameterPlane plane;
  private final Optional<Logistic> logistic;
  private final VectorParts parts;
  private final VectorLayers forward;
  private final OutputVectors output;
  private final double[] rowTargets = new double[VectorParts.MOST_SAMPLES * WIDTH];
  private final double[] rowLosses = new double[VectorParts.MOST_SAMPLES * WIDTH];
  private int count;

  VectorLayerLosses(LayeredSamples samples, Loss loss, ParameterPlane plane, VectorParts parts) {
    layers = samples.layers();
    units = layers.units(0);
    targets = samples.targets();
    this.plane = plane;
    logistic = Logistic.of(layers.first());
    hasSingleSum = layers.count() == 2 && layers.units(1) == 1;
    this.parts = parts;
    forward = new VectorLayers(layers, VectorParts.MOST_SAMPLES);
    double[] noSlopes = {};
    output =
        new OutputVectors(
            layers.output(),
            loss,
            layers.units(layers.count() - 1),
            forward.activations[layers.count()],
            noSlopes);
  }

  @Override
  public void select(int from, int samples) {
    count = samples;
    for (int i = 0; i < count; i++) all(targets[from + i]).intoArray(rowTargets, i * WIDTH);
  }

  @Override
  public void add(int row, double y, double[] sums) {
    takeWeights(y);
    if (hasSingleSum && logistic.isPresent()) {
      sumUp(logistic.get(), parts.ofRow(row));
    } else if (hasSingleSum) {
      sumUpRectified(parts.ofRow(row));
    } else {
      makeActivations(parts.ofRow(row));
      forward.run(1, count);
    }
    int size = count * WIDTH;
    output.computeLosses(rowTargets, rowLosses, size);
    VectorMatrix.addAll(rowLosses, size, sums, 0, 1);
  }

  /// Those of all layers but the first.
  private void takeWeights(double y) {
    DoubleVector at = parts.x();
    for (int p = layers.offset(1); p < layers.parameterCount(); p++)
      at.fma(all(plane.u()[p]), all(plane.inRow(y, p))).intoArray(forward.weights, p * WIDTH);
  }

  private void makeActivations(int row) {
    switch (layers.first()) {
      case SIGMOID, TANH -> activate(logistic.orElseThrow(), row);
      case IDENTITY -> add(row);
      case RELU -> addAndRectify(row);
    }
  }

  private void add(int row) {
    for (int unit = 0; unit < units; unit++)
      for (int i = 0; i < count; i++)
        parts
            .sum(row, parts.ofUnit(unit, i))
            .intoArray(forward.activations[1], (unit * count + i) * WIDTH);
  }

  private void addAndRectify(int row) {
    for (int unit = 0; unit < units; unit++)
      for (int i = 0; i < count; i++)
        VectorFunctions.relu(parts.sum(row, parts.ofUnit(unit, i)))
            .intoArray(forward.activations[1], (unit * count + i) * WIDTH);
  }

  /// Makes the first layer's activations. Four reciprocals are made of one division: 1/a = bcd /
  /// abcd. Who needs them writes these lines out: in a method of their own, their four vectors
  /// would have to go through an array.
  private void activate(Logistic form, int row) {
    double[] activations = forward.activations[1];
    DoubleVector scale = all(form.scale());
    DoubleVector offset = all(form.offset());
    for (int unit = 0; unit < units; unit++) {
      int i = 0;
      for (; i + GridLoops.TOGETHER <= count; i += GridLoops.TOGETHER) {
        int at = parts.ofUnit(unit, i);
        DoubleVector a = parts.denominator(row, at);
        DoubleVector b = parts.denominator(row, at + 1);
        DoubleVector c = parts.denominator(row, at + 2);
        DoubleVector d = parts.denominator(row, at + 3);
        DoubleVector ab = a.mul(b);
        DoubleVector cd = c.mul(d);
        DoubleVector reciprocal = VectorFunctions.ONE.div(ab.mul(cd));
        DoubleVector ofAb = reciprocal.mul(cd);
        DoubleVector ofCd = reciprocal.mul(ab);
        int k = (unit * count + i) * WIDTH;
        ofAb.mul(b).fma(scale, offset).intoArray(activations, k);
        ofAb.mul(a).fma(scale, offset).intoArray(activations, k + WIDTH);
        ofCd.mul(d).fma(scale, offset).intoArray(activations, k + 2 * WIDTH);
        ofCd.mul(c).fma(scale, offset).intoArray(activations, k + 3 * WIDTH);
      }
      for (; i < count; i++)
        VectorFunctions.ONE
            .div(parts.denominator(row, parts.ofUnit(unit, i)))
            .fma(scale, offset)
            .intoArray(activations, (unit * count + i) * WIDTH);
    }
  }

  /// The same, and of each sample's activations at once the next layer's single sum: so little is
  /// written.
  private void sumUp(Logistic form, int row) {
    double[] sums = forward.activations[2];
    double[] weights = forward.weights;
    int first = layers.offset(1) * WIDTH;
    DoubleVector bias = load(weights, forward.biases[1] * WIDTH);
    DoubleVector scale = all(form.scale());
    DoubleVector offset = all(form.offset());
    int i = 0;
    for (; i + GridLoops.TOGETHER <= count; i += GridLoops.TOGETHER) {
      DoubleVector sumA = bias;
      DoubleVector sumB = bias;
      DoubleVector sumC = bias;
      DoubleVector sumD = bias;
      for (int unit = 0; unit < units; unit++) {
        int at = parts.ofUnit(unit, i);
        DoubleVector a = parts.denominator(row, at);
        DoubleVector b = parts.denominator(row, at + 1);
        DoubleVector c = parts.denominator(row, at + 2);
        DoubleVector d = parts.denominator(row, at + 3);
        DoubleVector ab = a.mul(b);
        DoubleVector cd = c.mul(d);
        DoubleVector reciprocal = VectorFunctions.ONE.div(ab.mul(cd));
        DoubleVector ofAb = reciprocal.mul(cd);
        DoubleVector ofCd = reciprocal.mul(ab);
        DoubleVector weight = load(weights, first + unit * WIDTH);
        sumA = weight.fma(ofAb.mul(b).fma(scale, offset), sumA);
        sumB = weight.fma(ofAb.mul(a).fma(scale, offset), sumB);
        sumC = weight.fma(ofCd.mul(d).fma(scale, offset), sumC);
        sumD = weight.fma(ofCd.mul(c).fma(scale, offset), sumD);
      }
      int k = i * WIDTH;
      sumA.intoArray(sums, k);
      sumB.intoArray(sums, k + WIDTH);
      sumC.intoArray(sums, k + 2 * WIDTH);
      sumD.intoArray(sums, k + 3 * WIDTH);
    }
    for (; i < count; i++) {
      DoubleVector sum = bias;
      for (int unit = 0; unit < units; unit++) {
        DoubleVector activation =
            VectorFunctions.ONE
                .div(parts.denominator(row, parts.ofUnit(unit, i)))
                .fma(scale, offset);
        sum = load(weights, first + unit * WIDTH).fma(activation, sum);
      }
      sum.intoArray(sums, i * WIDTH);
    }
  }

  private void sumUpRectified(int row) {
    double[] weights = forward.weights;
    int first = layers.offset(1) * WIDTH;
    DoubleVector bias = load(weights, forward.biases[1] * WIDTH);
    for (int i = 0; i < count; i++) {
      DoubleVector sum = bias;
      for (int unit = 0; unit < units; unit++) {
        DoubleVector activation = VectorFunctions.relu(parts.sum(row, parts.ofUnit(unit, i)));
        sum = load(weights, first + unit * WIDTH).fma(activation, sum);
      }
      sum.intoArray(forward.activations[2], i * WIDTH);
    }
  }
}
