package org.batchscope.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.data.Dataset;
import org.batchscope.text.InputException;

/// The function that training minimizes: the mean loss of a network over a data set. Immutable.
public final class Objective {
  private static final boolean HAS_VECTORS =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private final Network network;
  private final Loss loss;
  private final Dataset data;
  private final Kind kind;
  private final LossBound bound;
  // what the loops over vectors are compiled for
  private final Record vectorModel;

  /// What the network computes with: its two parameters, or its layers.
  private sealed interface Kind {
    record Pair(Network.Pair network, Samples samples) implements Kind {}

    record Layered(LayeredSamples samples) implements Kind {
      LayeredTerms terms(Loss loss) {
        return new LayeredTerms(samples, loss);
      }
    }
  }

  private Objective(Network network, Loss loss, Dataset data) {
    this.network = network;
    this.loss = loss;
    this.data = data;
    kind =
        switch (network) {
          case Network.Mlp mlp ->
              new Kind.Layered(
                  new LayeredSamples(layers(mlp, data), featureColumns(data), data.targets()));
          case Network.Pair pair -> new Kind.Pair(pair, pairs(data));
        };
    vectorModel =
        switch (kind) {
          case Kind.Layered(LayeredSamples samples) ->
              new LayeredVectors.Model(samples.layers().hidden(), samples.layers().output(), loss);
          case Kind.Pair(Network.Pair pair, Samples samples) ->
              PairVectors.Model.of(pair, loss, samples);
        };
    bound =
        switch (kind) {
          case Kind.Pair(Network.Pair pair, Samples samples) ->
              PairLossBound.of(pair, loss, samples);
          case Kind.Layered(LayeredSamples samples) -> LayeredLossBound.of(samples, loss);
        };
  }

  private static Samples pairs(Dataset data) {
    double[] ones = new double[data.size()];
    Arrays.fill(ones, 1);
    return new Samples(
        data.featureColumn(0),
        data.featureCount() == 2 ? data.featureColumn(1) : ones,
        data.targets());
  }

  private static double[][] featureColumns(Dataset data) {
    return IntStream.range(0, data.featureCount())
        .mapToObj(data::featureColumn)
        .toArray(double[][]::new);
  }

  private static Layers layers(Network.Mlp mlp, Dataset data) {
    return Layers.of(mlp, data.featureCount(), data.classNames().size());
  }

  /// The mean loss of `network` over `data`.
  ///
  /// @throws InputException if they make no sense together, with the reason
  public static Objective of(Network network, Loss loss, Dataset data) throws InputException {
    if (data.featureCount() > network.maxFeatureCount())
      throw new InputException(
          network instanceof Network.Chain
              ? "network.fault.chain-features"
              : "network.fault.features",
          data.featureCount(),
          network.maxFeatureCount());
    LossRules.check(network, loss, data);
    return new Objective(network, loss, data);
  }

  /// Random parameters for a multi-layer perceptron on some data to begin with, as Keras draws
  /// them: weights by the rule of Glorot and Bengio, biases 0.
  public static double[] initialParameters(Network.Mlp mlp, Dataset data, long seed) {
    return layers(mlp, data).glorotUniform(seed);
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
    return switch (kind) {
      case Kind.Layered layered -> layered.samples.layers().parameterNames();
      case Kind.Pair _ -> {
        if (network instanceof Network.Chain) yield List.of("w", "v");
        yield data.featureCount() == 1 ? List.of("w", "b") : List.of("w1", "w2");
      }
    };
  }

  public int parameterCount() {
    return switch (kind) {
      case Kind.Layered layered -> layered.samples.layers().parameterCount();
      case Kind.Pair _ -> 2;
    };
  }

  /// What computes losses and gradients; each thread needs one of its own.
  public Evaluator evaluator() {
    return switch (kind) {
      case Kind.Layered layered -> new LayeredEvaluator(layered.terms(loss));
      case Kind.Pair(Network.Pair pair, Samples samples) -> new PairEvaluator(pair, loss, samples);
    };
  }

  /// What computes losses and gradients at many points at once; each thread needs one of its own.
  ///
  /// It computes in the processor's vectors where this runtime has them and they are {@linkplain
  /// VectorWarmUp warm}, and otherwise in plain loops: the bits are the same.
  public LaneEvaluator laneEvaluator() {
    return HAS_VECTORS && VectorWarmUp.isReady(vectorModel, parameterCount(), this::vectorsOver)
        ? vectorLaneEvaluator()
        : plainLaneEvaluator();
  }

  private LaneEvaluator vectorsOver(int mostSamples) {
    int count = Math.min(mostSamples, sampleCount());
    return switch (kind) {
      case Kind.Layered(LayeredSamples samples) -> new LayeredVectors(samples.first(count), loss);
      case Kind.Pair(Network.Pair pair, Samples samples) ->
          Specialized.laneEvaluator(PairVectors.class, vectorModel, samples.first(count));
    };
  }

  LaneEvaluator vectorLaneEvaluator() {
    return vectorsOver(sampleCount());
  }

  LaneEvaluator plainLaneEvaluator() {
    return switch (kind) {
      case Kind.Layered layered -> new LayeredLanes(layered.terms(loss));
      case Kind.Pair(Network.Pair pair, Samples samples) -> new PairLanes(pair, loss, samples);
    };
  }

  /// A number that the mean loss at given parameters does not exceed, at almost no cost. It is
  /// sharp enough to tell that parameters of usual size have no huge loss.
  ///
  /// @param theta the parameters. Not modified.
  public double lossBound(double[] theta) {
    return bound.at(theta);
  }

  /// The network's output ŷ for given features; of several classes the first one's probability.
  ///
  /// @param theta the parameters. Not modified.
  /// @param features one value for every feature. Not modified.
  public double predict(double[] theta, double... features) {
    double[][] columns = new double[features.length][];
    for (int j = 0; j < features.length; j++) columns[j] = new double[] {features[j]};
    return outputs(theta, columns)[0][0];
  }

  /// All outputs at many points: one, or with softmax the probability of every class.
  ///
  /// @param theta the parameters. Not modified.
  /// @param features features × points. Not modified.
  /// @return outputs × points
  public double[][] outputs(double[] theta, double[][] features) {
    return switch (network) {
      case Network.Pair pair -> new double[][] {pairOutputs(pair, theta, features)};
      case Network.Mlp mlp -> {
        double[] noTargets = new double[features[0].length];
        LayeredSamples samples = new LayeredSamples(layers(mlp, data), features, noTargets);
        yield new LayeredEvaluator(new LayeredTerms(samples, loss)).outputs(theta);
      }
    };
  }

  private static double[] pairOutputs(Network.Pair pair, double[] theta, double[][] features) {
    int count = features[0].length;
    double[] outputs = new double[count];
    switch (pair) {
      case Network.Neuron(Activation activation) -> {
        for (int i = 0; i < count; i++)
          outputs[i] =
              theta[0] * features[0][i] + theta[1] * (features.length == 2 ? features[1][i] : 1);
        activation.apply(outputs, count, new Exponentials(count));
      }
      case Network.Chain() -> {
        for (int i = 0; i < count; i++)
          outputs[i] = theta[1] * ElementaryFunctions.tanh(theta[0] * features[0][i]);
      }
    }
    return outputs;
  }
}
