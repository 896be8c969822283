package org.batchscope.training;

import java.util.Arrays;
import org.batchscope.optimizer.Schedule;
import org.batchscope.sampling.BatchSampler;

/// The learning rates of the updates of one run.
///
/// @param base before the schedule: scaled with the batch size of this run
public record LearningRates(double base, Schedule schedule, int updatesPerEpoch) {
  /// Those of a run of `experiment`, which may be the full-batch run.
  ///
  /// @param sampler which samples make up the batches of this run
  public static LearningRates of(Experiment experiment, BatchSampler sampler) {
    int n = sampler.orders().sampleCount();
    double scale = experiment.learningRateScaling().factor(sampler.batchSize(), n);
    return new LearningRates(
        experiment.learningRate() * scale, experiment.schedule(), sampler.updatesPerEpoch());
  }

  /// η of an update.
  ///
  /// @param update from 0, even beyond the end of the run
  public double at(int update) {
    return base * schedule.factor(update, updatesPerEpoch);
  }

  /// η of an update and of those that follow it.
  ///
  /// @param update from 0, even beyond the end of the run
  public double[] from(int update, int count) {
    double[] rates = new double[count];
    if (schedule.isConstantFrom(update)) {
      Arrays.fill(rates, at(update));
    } else {
      Arrays.setAll(rates, k -> at(update + k));
    }
    return rates;
  }
}
