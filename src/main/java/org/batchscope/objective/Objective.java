package org.batchscope.objective;

import java.util.List;
import org.batchscope.data.Dataset;
import org.batchscope.network.Evaluator;
import org.batchscope.network.GridEvaluator;
import org.batchscope.network.LaneEvaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.LossRules;
import org.batchscope.network.MeanLoss;
import org.batchscope.network.Network;
import org.batchscope.network.ParameterPlane;
import org.batchscope.network.layered.LayeredMeanLoss;
import org.batchscope.network.pair.PairMeanLoss;
import org.batchscope.text.InputException;

/// The function that training minimizes: the mean loss of a network over a data set. Immutable.
public final class Objective {
  private static final boolean HAS_VECTORS =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private final Network network;
  private final Loss loss;
  private final Dataset data;
  private final MeanLoss meanLoss;

  private Objective(Network network, Loss loss, Dataset data) {
    this.network = network;
    this.loss = loss;
    this.data = data;
    meanLoss =
        switch (network) {
          case Network.Mlp mlp -> new LayeredMeanLoss(mlp, loss, data);
          case Network.Pair pair -> new PairMeanLoss(pair, loss, data);
        };
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
    return LayeredMeanLoss.initialParameters(mlp, data, seed);
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
    return meanLoss.parameterNames();
  }

  public int parameterCount() {
    return meanLoss.parameterCount();
  }

  /// What computes losses and gradients; each thread needs one of its own.
  public Evaluator evaluator() {
    return meanLoss.evaluator();
  }

  /// What computes losses and gradients at many points at once; each thread needs one of its own.
  ///
  /// It computes in the processor's vectors where this runtime has them and they are {@linkplain
  /// VectorWarmUp warm}, and otherwise in plain loops: the bits are the same.
  public LaneEvaluator laneEvaluator() {
    return HAS_VECTORS && VectorWarmUp.lanesAreReady(meanLoss, sampleCount())
        ? meanLoss.vectorLanes(sampleCount())
        : meanLoss.plainLanes();
  }

  /// What computes losses at the points of a plane's grids, as {@link #laneEvaluator} does; each
  /// thread needs one of its own.
  public GridEvaluator gridEvaluator(ParameterPlane plane) {
    return HAS_VECTORS && VectorWarmUp.gridsAreReady(meanLoss, sampleCount())
        ? meanLoss.vectorGrid(plane, sampleCount())
        : meanLoss.plainGrid(plane);
  }

  /// Whether the gradients of a batch of so many different samples are summed in the order of the
  /// data and not in that in which they were drawn.
  public boolean sumsInOrderOfData(int batchCount) {
    return meanLoss.sumsInOrderOfData(batchCount);
  }

  MeanLoss meanLoss() {
    return meanLoss;
  }

  /// A number that the mean loss at given parameters does not exceed, at almost no cost. It is
  /// sharp enough to tell that parameters of usual size have no huge loss.
  ///
  /// @param theta the parameters. Not modified.
  public double lossBound(double[] theta) {
    return meanLoss.bound(theta);
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
    return meanLoss.outputs(theta, features);
  }
}
