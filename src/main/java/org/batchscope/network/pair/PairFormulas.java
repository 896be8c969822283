package org.batchscope.network.pair;

import jdk.incubator.vector.DoubleVector;
import org.batchscope.network.arithmetic.VectorFunctions;

/// The formulas of a model, one lane for each of some samples and parameters. The compiler knows
/// the components of a record that is constant, and leaves out what the model has no use for.
record PairFormulas(PairModel model) {
  /// What all the rest is made of: the chain's hidden unit; the sum of weighted inputs for
  /// log-loss; the neuron's output otherwise.
  DoubleVector hiddenOf(DoubleVector a, DoubleVector b, DoubleVector x, DoubleVector s) {
    if (model.chain()) return VectorFunctions.tanh(a.mul(x));
    DoubleVector z = a.fma(x, model.hasBias() ? b : b.mul(s));
    if (model.logLoss()) return z;
    if (model.tanh()) return VectorFunctions.tanh(z);
    if (model.sigmoid())
      return VectorFunctions.sigmoid(z, VectorFunctions.expOfNegativeMagnitude(z));
    return model.relu() ? VectorFunctions.relu(z) : z;
  }

  /// exp(−|z|), which log-loss and its slope have in common; nothing new for other losses.
  DoubleVector exponentialOf(DoubleVector hidden) {
    return model.logLoss() ? VectorFunctions.expOfNegativeMagnitude(hidden) : hidden;
  }

  DoubleVector lossOf(DoubleVector hidden, DoubleVector e, DoubleVector b, DoubleVector y) {
    if (model.logLoss()) return VectorFunctions.crossEntropy(hidden, e, y);
    return VectorFunctions.square(outputOf(hidden, b).sub(y));
  }

  DoubleVector outputOf(DoubleVector hidden, DoubleVector b) {
    return model.chain() ? hidden.mul(b) : hidden;
  }

  /// The derivative of the loss by the sum of weighted inputs; the chain's by its output.
  DoubleVector slopeOf(DoubleVector hidden, DoubleVector e, DoubleVector b, DoubleVector y) {
    if (model.logLoss()) return VectorFunctions.sigmoid(hidden, e).sub(y);
    DoubleVector slope = outputOf(hidden, b).sub(y).mul(VectorFunctions.TWO);
    if (model.tanh()) return slope.mul(VectorFunctions.tanhDerivative(hidden));
    if (model.sigmoid()) return slope.mul(VectorFunctions.sigmoidDerivative(hidden));
    return model.relu() ? VectorFunctions.wherePositive(hidden, slope) : slope;
  }

  DoubleVector firstGradientOf(
      DoubleVector slope, DoubleVector hidden, DoubleVector b, DoubleVector x) {
    return (model.chain() ? slope.mul(b).mul(VectorFunctions.tanhDerivative(hidden)) : slope)
        .mul(x);
  }

  DoubleVector secondGradientOf(DoubleVector slope, DoubleVector hidden, DoubleVector s) {
    if (model.chain()) return slope.mul(hidden);
    return model.hasBias() ? slope : slope.mul(s);
  }
}
