package org.batchscope.training;

import java.util.List;
import org.batchscope.data.DataChoice;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;

/// Everything that decides a comparison of a mini-batch run with a full-batch run: the same
/// experiment gives the same numbers, to the last bit.
///
/// @param learningRate η, positive
/// @param start the parameters before the first update, in the network's order
/// @param seed of the order in which samples are drawn
public record Experiment(
    DataChoice data,
    Network network,
    Loss loss,
    Optimizer optimizer,
    double learningRate,
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
    if (start.size() != 2 || !start.stream().allMatch(Double::isFinite))
      throw new IllegalArgumentException("start must be two finite numbers but was " + start);
  }

  /// The parameters before the first update; a copy.
  public double[] startingPoint() {
    return start.stream().mapToDouble(Double::doubleValue).toArray();
  }

  public Experiment withData(DataChoice changed) {
    return new Experiment(
        changed,
        network,
        loss,
        optimizer,
        learningRate,
        batchSize,
        sampling,
        lastBatch,
        length,
        start,
        seed);
  }

  public Experiment withNetwork(Network changed) {
    return new Experiment(
        data,
        changed,
        loss,
        optimizer,
        learningRate,
        batchSize,
        sampling,
        lastBatch,
        length,
        start,
        seed);
  }

  public Experiment withLoss(Loss changed) {
    return new Experiment(
        data,
        network,
        changed,
        optimizer,
        learningRate,
        batchSize,
        sampling,
        lastBatch,
        length,
        start,
        seed);
  }

  public Experiment withOptimizer(Optimizer changed) {
    return new Experiment(
        data,
        network,
        loss,
        changed,
        learningRate,
        batchSize,
        sampling,
        lastBatch,
        length,
        start,
        seed);
  }

  public Experiment withLearningRate(double changed) {
    return new Experiment(
        data, network, loss, optimizer, changed, batchSize, sampling, lastBatch, length, start,
        seed);
  }

  public Experiment withBatchSize(BatchSize changed) {
    return new Experiment(
        data,
        network,
        loss,
        optimizer,
        learningRate,
        changed,
        sampling,
        lastBatch,
        length,
        start,
        seed);
  }

  public Experiment withSampling(SamplingRule changed) {
    return new Experiment(
        data,
        network,
        loss,
        optimizer,
        learningRate,
        batchSize,
        changed,
        lastBatch,
        length,
        start,
        seed);
  }

  public Experiment withLastBatch(LastBatch changed) {
    return new Experiment(
        data,
        network,
        loss,
        optimizer,
        learningRate,
        batchSize,
        sampling,
        changed,
        length,
        start,
        seed);
  }

  public Experiment withLength(RunLength changed) {
    return new Experiment(
        data,
        network,
        loss,
        optimizer,
        learningRate,
        batchSize,
        sampling,
        lastBatch,
        changed,
        start,
        seed);
  }

  public Experiment withStart(List<Double> changed) {
    return new Experiment(
        data,
        network,
        loss,
        optimizer,
        learningRate,
        batchSize,
        sampling,
        lastBatch,
        length,
        changed,
        seed);
  }

  public Experiment withSeed(long changed) {
    return new Experiment(
        data,
        network,
        loss,
        optimizer,
        learningRate,
        batchSize,
        sampling,
        lastBatch,
        length,
        start,
        changed);
  }
}
