package org.batchscope.training;

import java.util.List;
import org.batchscope.data.DataChoice;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.Schedule;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;

/// Everything that decides a comparison of a mini-batch run with a full-batch run: the same
/// experiment gives the same numbers, to the last bit.
///
/// @param learningRate η, positive
/// @param schedule how the learning rate changes in the course of a run
/// @param learningRateScaling how the learning rate depends on the batch size
/// @param start the parameters before the first update, in the network's order
/// @param seed of the order in which samples are drawn
public record Experiment(
    DataChoice data,
    Network network,
    Loss loss,
    Optimizer optimizer,
    double learningRate,
    Schedule schedule,
    LearningRateScaling learningRateScaling,
    BatchSize batchSize,
    SamplingRule sampling,
    LastBatch lastBatch,
    RunLength length,
    List<Double> start,
    long seed) {
  public Experiment {
    if (!(learningRate > 0 && Double.isFinite(learningRate)))
      throw new IllegalArgumentException(
          "learning rate must be positive and finite but was " + learningRate);
    start = List.copyOf(start);
    if (start.size() < 2 || !start.stream().allMatch(Double::isFinite))
      throw new IllegalArgumentException("start must be finite numbers but was " + start);
  }

  /// The parameters before the first update; a copy.
  public double[] startingPoint() {
    return start.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// The same with another value of `data`.
  public Experiment withData(DataChoice changed) {
    Draft draft = new Draft();
    draft.data = changed;
    return draft.experiment();
  }

  /// The same with another value of `network`.
  public Experiment withNetwork(Network changed) {
    Draft draft = new Draft();
    draft.network = changed;
    return draft.experiment();
  }

  /// The same with another value of `loss`.
  public Experiment withLoss(Loss changed) {
    Draft draft = new Draft();
    draft.loss = changed;
    return draft.experiment();
  }

  /// The same with another value of `optimizer`.
  public Experiment withOptimizer(Optimizer changed) {
    Draft draft = new Draft();
    draft.optimizer = changed;
    return draft.experiment();
  }

  /// The same with another value of `learningRate`.
  public Experiment withLearningRate(double changed) {
    Draft draft = new Draft();
    draft.learningRate = changed;
    return draft.experiment();
  }

  /// The same with another value of `schedule`.
  public Experiment withSchedule(Schedule changed) {
    Draft draft = new Draft();
    draft.schedule = changed;
    return draft.experiment();
  }

  /// The same with another value of `learningRateScaling`.
  public Experiment withLearningRateScaling(LearningRateScaling changed) {
    Draft draft = new Draft();
    draft.learningRateScaling = changed;
    return draft.experiment();
  }

  /// The same with another value of `batchSize`.
  public Experiment withBatchSize(BatchSize changed) {
    Draft draft = new Draft();
    draft.batchSize = changed;
    return draft.experiment();
  }

  /// The same with another value of `sampling`.
  public Experiment withSampling(SamplingRule changed) {
    Draft draft = new Draft();
    draft.sampling = changed;
    return draft.experiment();
  }

  /// The same with another value of `lastBatch`.
  public Experiment withLastBatch(LastBatch changed) {
    Draft draft = new Draft();
    draft.lastBatch = changed;
    return draft.experiment();
  }

  /// The same with another value of `length`.
  public Experiment withLength(RunLength changed) {
    Draft draft = new Draft();
    draft.length = changed;
    return draft.experiment();
  }

  /// The same with another value of `start`.
  public Experiment withStart(List<Double> changed) {
    Draft draft = new Draft();
    draft.start = changed;
    return draft.experiment();
  }

  /// The same with another value of `seed`.
  public Experiment withSeed(long changed) {
    Draft draft = new Draft();
    draft.seed = changed;
    return draft.experiment();
  }

  /// A copy in which one value can be changed.
  private final class Draft {
    private DataChoice data = Experiment.this.data;
    private Network network = Experiment.this.network;
    private Loss loss = Experiment.this.loss;
    private Optimizer optimizer = Experiment.this.optimizer;
    private double learningRate = Experiment.this.learningRate;
    private Schedule schedule = Experiment.this.schedule;
    private LearningRateScaling learningRateScaling = Experiment.this.learningRateScaling;
    private BatchSize batchSize = Experiment.this.batchSize;
    private SamplingRule sampling = Experiment.this.sampling;
    private LastBatch lastBatch = Experiment.this.lastBatch;
    private RunLength length = Experiment.this.length;
    private List<Double> start = Experiment.this.start;
    private long seed = Experiment.this.seed;

    Experiment experiment() {
      return new Experiment(
          data,
          network,
          loss,
          optimizer,
          learningRate,
          schedule,
          learningRateScaling,
          batchSize,
          sampling,
          lastBatch,
          length,
          start,
          seed);
    }
  }
}
