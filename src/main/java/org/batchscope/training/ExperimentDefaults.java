package org.batchscope.training;

import java.util.Arrays;
import java.util.List;
import org.batchscope.data.DataChoice;
import org.batchscope.data.Dataset;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.objective.Objective;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.OptimizerKind;
import org.batchscope.optimizer.Schedule;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;

/// What an experiment is where its user has not said otherwise.
public final class ExperimentDefaults {
  private static final int BATCH_SIZE = 10;
  private static final int UPDATES = 70;
  // about how far a parameter goes in a step
  private static final double ADAPTIVE_LEARNING_RATE = 0.1;
  private static final int FIRST_SEED = 1;

  /// The hidden layer of a multi-layer perceptron unless another is asked for.
  public static final List<Integer> USUAL_HIDDEN = List.of(8);

  private static final List<Double> START = List.of(2.5, 2.5);
  // beside the saddle, from which either valley can be reached
  private static final List<Double> START_OF_CHAIN = List.of(0.1, 0.2);

  private ExperimentDefaults() {}

  /// Where a network starts.
  ///
  /// @param data which it is to learn
  public static List<Double> startOf(Network network, Dataset data) {
    return switch (network) {
      case Network.Neuron _ -> START;
      case Network.Chain() -> START_OF_CHAIN;
      case Network.Mlp mlp -> drawnStart(mlp, data, FIRST_SEED);
    };
  }

  /// Random parameters for a multi-layer perceptron to start with.
  public static List<Double> drawnStart(Network.Mlp mlp, Dataset data, long seed) {
    return Arrays.stream(Objective.initialParameters(mlp, data, seed)).boxed().toList();
  }

  /// The loss by which a network usually learns some data.
  public static Loss lossOf(Network network, Dataset data) {
    return switch (network) {
      case Network.Mlp mlp ->
          switch (mlp.output()) {
            case LINEAR -> Loss.MSE;
            case SIGMOID -> data.hasBinaryTarget() ? Loss.LOG_LOSS : Loss.MSE;
            case SOFTMAX -> Loss.CROSS_ENTROPY;
          };
      case Network.Neuron(Activation activation) ->
          activation == Activation.SIGMOID && data.hasBinaryTarget() ? Loss.LOG_LOSS : Loss.MSE;
      case Network.Chain() -> Loss.MSE;
    };
  }

  /// The output of a multi-layer perceptron that suits some data.
  public static Output outputFor(Dataset data) {
    if (data.classNames().size() > 2) return Output.SOFTMAX;
    return data.hasBinaryTarget() ? Output.SIGMOID : Output.LINEAR;
  }

  /// A learning rate at which a loss is learned well on data of usual size.
  public static double learningRateOf(Loss loss, Optimizer optimizer) {
    if (OptimizerKind.of(optimizer).isAdaptive()) return ADAPTIVE_LEARNING_RATE;
    return switch (loss) {
      case LOG_LOSS, CROSS_ENTROPY -> 0.8;
      case MSE -> 0.1;
    };
  }

  /// The same with another optimizer. Where its steps are of another kind than those before, the
  /// learning rate is a usual one for them.
  public static Experiment withOptimizer(Experiment experiment, Optimizer optimizer) {
    boolean sameKind =
        OptimizerKind.of(optimizer).isAdaptive()
            == OptimizerKind.of(experiment.optimizer()).isAdaptive();
    Experiment changed = experiment.withOptimizer(optimizer);
    return sameKind
        ? changed
        : changed.withLearningRate(learningRateOf(experiment.loss(), optimizer));
  }

  private static Network networkFor(Dataset data) {
    if (data.classNames().size() > 2 || data.featureCount() > 2)
      return new Network.Mlp(USUAL_HIDDEN, Activation.TANH, outputFor(data));
    return new Network.Neuron(data.hasBinaryTarget() ? Activation.SIGMOID : Activation.IDENTITY);
  }

  /// An experiment that suits some data: logistic regression for two classes, a line for numbers, a
  /// small multi-layer perceptron for several classes or more than two features.
  ///
  /// @param data what `choice` loads
  public static Experiment suitedTo(DataChoice choice, Dataset data) {
    Network network = networkFor(data);
    Loss loss = lossOf(network, data);
    return new Experiment(
        choice,
        network,
        loss,
        new Optimizer.Sgd(),
        learningRateOf(loss, new Optimizer.Sgd()),
        Schedule.CONSTANT,
        new LearningRateScaling.None(),
        new BatchSize.Samples(data.size() < BATCH_SIZE ? 1 : BATCH_SIZE),
        SamplingRule.RESHUFFLE,
        LastBatch.KEEP,
        new RunLength.Updates(UPDATES),
        startOf(network, data),
        FIRST_SEED);
  }
}
