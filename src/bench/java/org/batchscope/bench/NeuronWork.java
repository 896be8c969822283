package org.batchscope.bench;

import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.Dataset;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Objective;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.Schedule;
import org.batchscope.random.SplitMix64;
import org.batchscope.sampling.EnsembleOrders;
import org.batchscope.sampling.EpochOrders;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.LearningRateScaling;
import org.batchscope.training.RunLength;
import org.batchscope.training.Trainer;

/// A tanh neuron with one feature, to be fitted to 1050 samples by 64 seeds in 20 epochs.
final class NeuronWork {
  static final int SEEDS = 64;

  private static final int SAMPLES = 1050;
  private static final int EPOCHS = 20;
  private static final double LEARNING_RATE = 0.05;
  private static final List<Double> START = List.of(-1.5, 1.5);
  // trained on data that are given, whatever it says
  private static final DataChoice CHOICE = DataCatalog.defaultChoice(BuiltIn.LINE);

  final Objective objective;

  /// Those of all epochs, laid out once: a slider that moves need not shuffle again. Nothing is
  /// supposed of them, so that all seeds are trained even where the batch is all samples.
  final EnsembleOrders orders;

  NeuronWork() throws InputException {
    objective = Objective.of(new Network.Neuron(Activation.TANH), Loss.MSE, data());
    orders =
        EnsembleOrders.given(
            SAMPLES,
            SEEDS,
            (member, epoch, order) ->
                new EpochOrders(SAMPLES, SamplingRule.RESHUFFLE, member).fill(epoch, order));
    for (int block = 0; block < orders.blocks(); block++)
      for (int epoch = 0; epoch < EPOCHS; epoch++) orders.ofBlock(block, epoch);
  }

  Trainer trainer(int batchSize) throws InputException {
    Experiment experiment =
        new Experiment(
            CHOICE,
            objective.network(),
            objective.loss(),
            new Optimizer.Sgd(),
            LEARNING_RATE,
            Schedule.CONSTANT,
            new LearningRateScaling.None(),
            new BatchSize.Samples(batchSize),
            SamplingRule.RESHUFFLE,
            LastBatch.KEEP,
            new RunLength.Epochs(EPOCHS),
            START,
            0);
    return new Trainer(objective, experiment);
  }

  private static Dataset data() {
    SplitMix64 random = new SplitMix64(1);
    double[] x = new double[SAMPLES];
    double[] y = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      x[i] = 4 * random.nextUniform() - 2;
      y[i] = StrictMath.tanh(1.5 * x[i] - 0.5) + 0.25 * random.nextNormal();
    }
    return new Dataset("tanh", List.of("x"), "y", new double[][] {x}, y, List.of(), List.of());
  }
}
