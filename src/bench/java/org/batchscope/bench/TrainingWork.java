package org.batchscope.bench;

import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.Dataset;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.objective.Objective;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.Schedule;
import org.batchscope.random.SplitMix64;
import org.batchscope.sampling.EnsembleOrders;
import org.batchscope.sampling.EpochOrders;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Ensemble;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.batchscope.training.LearningRateScaling;
import org.batchscope.training.Recording;
import org.batchscope.training.RunLength;
import org.batchscope.training.Trainer;
import org.batchscope.training.Trajectory;

/// Something to be trained by several seeds on 1050 samples.
final class TrainingWork {
  private static final int SAMPLES = 1050;
  // trained on data that are given, whatever it says
  private static final DataChoice CHOICE = DataCatalog.defaultChoice(BuiltIn.LINE);

  final Objective objective;

  /// Those of all epochs, laid out once: a slider that moves need not shuffle again. Nothing is
  /// supposed of them, so that all seeds are trained even where the batch is all samples.
  final EnsembleOrders orders;

  private final double learningRate;
  private final int epochs;
  private final List<Double> start;

  private TrainingWork(
      Objective objective, double learningRate, int epochs, List<Double> start, int seeds) {
    this.objective = objective;
    this.learningRate = learningRate;
    this.epochs = epochs;
    this.start = start;
    orders =
        EnsembleOrders.given(
            SAMPLES,
            seeds,
            (member, epoch, order) ->
                new EpochOrders(SAMPLES, SamplingRule.RESHUFFLE, member).fill(epoch, order));
    for (int block = 0; block < orders.blocks(); block++)
      for (int epoch = 0; epoch < epochs; epoch++) orders.ofBlock(block, epoch);
  }

  /// A tanh neuron with one feature, 64 seeds, 20 epochs.
  static TrainingWork neuron() throws InputException {
    Objective objective = Objective.of(new Network.Neuron(Activation.TANH), Loss.MSE, tanhCurve());
    return new TrainingWork(objective, 0.05, 20, List.of(-1.5, 1.5), 64);
  }

  /// A network of 8 tanh units with two features, 33 parameters, 16 seeds, 5 epochs.
  static TrainingWork layers() throws InputException {
    Network.Mlp mlp = new Network.Mlp(List.of(8), Activation.TANH, Output.LINEAR);
    Dataset data = waves();
    List<Double> start = ExperimentDefaults.drawnStart(mlp, data, 1);
    return new TrainingWork(Objective.of(mlp, Loss.MSE, data), 0.05, 5, start, 16);
  }

  Trainer trainer(int batchSize) throws InputException {
    Experiment experiment =
        new Experiment(
            CHOICE,
            objective.network(),
            objective.loss(),
            new Optimizer.Sgd(),
            learningRate,
            Schedule.CONSTANT,
            new LearningRateScaling.None(),
            new BatchSize.Samples(batchSize),
            SamplingRule.RESHUFFLE,
            LastBatch.KEEP,
            new RunLength.Epochs(epochs),
            start,
            0);
    return new Trainer(objective, experiment);
  }

  /// What one position of the slider asks for: the paths of all seeds, with every batch gradient,
  /// and the full-batch path.
  Paths paths(int batchSize) throws InputException {
    Trainer trainer = trainer(batchSize);
    return new Paths(
        trainer.ensemble(orders, Recording.BATCH_GRADIENTS, Cancellation.NEVER),
        trainer.fullBatchRun(Cancellation.NEVER));
  }

  public record Paths(Ensemble ensemble, Trajectory fullBatch) {}

  private static Dataset tanhCurve() {
    SplitMix64 random = new SplitMix64(1);
    double[] x = new double[SAMPLES];
    double[] y = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      x[i] = 4 * random.nextUniform() - 2;
      y[i] = StrictMath.tanh(1.5 * x[i] - 0.5) + 0.25 * random.nextNormal();
    }
    return new Dataset("tanh", List.of("x"), "y", new double[][] {x}, y, List.of(), List.of());
  }

  private static Dataset waves() {
    SplitMix64 random = new SplitMix64(1);
    double[][] x = new double[2][SAMPLES];
    double[] y = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      for (double[] feature : x) feature[i] = 4 * random.nextUniform() - 2;
      y[i] =
          StrictMath.sin(1.5 * x[0][i]) * StrictMath.cos(1.5 * x[1][i]) + 0.1 * random.nextNormal();
    }
    return new Dataset("waves", List.of("x1", "x2"), "y", x, y, List.of(), List.of());
  }
}
