package org.batchscope.training;

import java.util.List;
import org.batchscope.data.DataChoice;
import org.batchscope.data.Dataset;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;

/// What an experiment is where its user has not said otherwise.
public final class ExperimentDefaults {
  private static final int BATCH_SIZE = 10;
  private static final int UPDATES = 70;

  private ExperimentDefaults() {}

  /// An experiment that suits some data: logistic regression for two classes, a line for numbers.
  ///
  /// @param data what `choice` loads
  public static Experiment suitedTo(DataChoice choice, Dataset data) {
    boolean classes = data.hasBinaryTarget();
    return new Experiment(
        choice,
        new Network.Neuron(classes ? Activation.SIGMOID : Activation.IDENTITY),
        classes ? Loss.LOG_LOSS : Loss.MSE,
        new Optimizer.Sgd(),
        classes ? 0.8 : 0.1,
        data.size() < BATCH_SIZE ? new BatchSize.Samples(1) : new BatchSize.Samples(BATCH_SIZE),
        SamplingRule.RESHUFFLE,
        LastBatch.KEEP,
        new RunLength.Updates(UPDATES),
        List.of(2.5, 2.5),
        1);
  }
}
