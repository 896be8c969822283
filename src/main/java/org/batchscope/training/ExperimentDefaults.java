package org.batchscope.training;

import java.util.List;
import org.batchscope.data.DataChoice;
import org.batchscope.data.Dataset;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.Schedule;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;

/// What an experiment is where its user has not said otherwise.
public final class ExperimentDefaults {
  private static final int BATCH_SIZE = 10;
  private static final int UPDATES = 70;

  private static final List<Double> START = List.of(2.5, 2.5);
  // beside the saddle, from which either valley can be reached
  private static final List<Double> START_OF_CHAIN = List.of(0.1, 0.2);

  private ExperimentDefaults() {}

  /// Where a network starts.
  public static List<Double> startOf(Network network) {
    return switch (network) {
      case Network.Neuron _ -> START;
      case Network.Chain() -> START_OF_CHAIN;
    };
  }

  /// A learning rate at which a loss is learned well on data of usual size.
  public static double learningRateOf(Loss loss) {
    return switch (loss) {
      case LOG_LOSS -> 0.8;
      case MSE -> 0.1;
    };
  }

  /// An experiment that suits some data: logistic regression for two classes, a line for numbers.
  ///
  /// @param data what `choice` loads
  public static Experiment suitedTo(DataChoice choice, Dataset data) {
    boolean classes = data.hasBinaryTarget();
    Network network = new Network.Neuron(classes ? Activation.SIGMOID : Activation.IDENTITY);
    Loss loss = classes ? Loss.LOG_LOSS : Loss.MSE;
    return new Experiment(
        choice,
        network,
        loss,
        new Optimizer.Sgd(),
        learningRateOf(loss),
        Schedule.CONSTANT,
        new LearningRateScaling.None(),
        new BatchSize.Samples(data.size() < BATCH_SIZE ? 1 : BATCH_SIZE),
        SamplingRule.RESHUFFLE,
        LastBatch.KEEP,
        new RunLength.Updates(UPDATES),
        startOf(network),
        1);
  }
}
