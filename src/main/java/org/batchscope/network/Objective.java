package org.batchscope.network;

import java.util.Arrays;
import java.util.List;
import org.batchscope.data.Dataset;
import org.batchscope.text.InputException;

/// The function that training minimizes: the mean loss of a network over a data set. Immutable.
public final class Objective {
  private final Network network;
  private final Loss loss;
  private final Dataset data;
  private final Samples samples;
  private final LossBound bound;

  private Objective(Network network, Loss loss, Dataset data) {
    this.network = network;
    this.loss = loss;
    this.data = data;
    double[] second = new double[data.size()];
    Arrays.fill(second, 1);
    samples =
        new Samples(
            data.featureColumn(0),
            data.featureCount() == 2 ? data.featureColumn(1) : second,
            data.targets());
    bound = LossBound.of(network, loss, samples);
  }

  /// The mean loss of `network` over `data`.
  ///
  /// @throws InputException if they make no sense together, with the reason
  public static Objective of(Network network, Loss loss, Dataset data) throws InputException {
    if (data.featureCount() > network.maxFeatureCount())
      throw new InputException("network.fault.chain-features", data.featureCount());
    if (loss == Loss.LOG_LOSS) {
      if (!network.equals(new Network.Neuron(Activation.SIGMOID)))
        throw new InputException("network.fault.log-loss-activation");
      if (!data.hasBinaryTarget())
        throw new InputException("network.fault.log-loss-target", data.targetName());
    }
    return new Objective(network, loss, data);
  }

  public Network network() {
    return network;
  }

  public Loss loss() {
    return loss;
  }

  public Dataset data() {
    return data;
  }

  /// N, the number of samples.
  public int sampleCount() {
    return data.size();
  }

  /// The parameters' names in the order of the flat parameter array.
  public List<String> parameterNames() {
    return network.parameterNames(data.featureCount());
  }

  public int parameterCount() {
    return parameterNames().size();
  }

  /// What computes losses and gradients; each thread needs one of its own.
  public Evaluator evaluator() {
    return new Evaluator(network, loss, samples);
  }

  /// What computes losses and gradients at many points at once; each thread needs one of its own.
  public LaneEvaluator laneEvaluator() {
    return new LaneEvaluator(network, loss, samples);
  }

  /// A number that the mean loss at given parameters does not exceed, at almost no cost. It is
  /// sharp enough to tell that parameters of usual size have no huge loss.
  ///
  /// @param theta the parameters. Not modified.
  public double lossBound(double[] theta) {
    return bound.at(theta);
  }

  /// The network's output ŷ for given features.
  ///
  /// @param theta the parameters. Not modified.
  /// @param features one value for every feature. Not modified.
  public double predict(double[] theta, double... features) {
    double second = features.length == 2 ? features[1] : 1;
    return switch (network) {
      case Network.Neuron(Activation activation) -> {
        double[] output = {theta[0] * features[0] + theta[1] * second};
        activation.apply(output, 1, new Exponentials(1));
        yield output[0];
      }
      case Network.Chain() -> theta[1] * ElementaryFunctions.tanh(theta[0] * features[0]);
    };
  }
}
