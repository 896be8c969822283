package org.batchscope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.EnsembleOrders;
import org.batchscope.sampling.EpochOrders;
import org.batchscope.study.Study;
import org.batchscope.text.Messages;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.Recording;
import org.batchscope.training.RunLength;
import org.batchscope.training.Trainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Measures how long it takes to train many seeds of the usual experiment, for several batch sizes.
@Command(name = "ensemble")
final class BenchEnsembleCommand implements Callable<Integer> {
  private static final int SEEDS = 64;
  private static final int EPOCHS = 20;
  private static final List<BatchSize> BATCH_SIZES =
      List.of(
          new BatchSize.Samples(1),
          new BatchSize.Samples(10),
          new BatchSize.Samples(100),
          new BatchSize.Full());

  private final StandardStreams streams;

  @Mixin private RepeatOption repeats = new RepeatOption();

  BenchEnsembleCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    Study study = new Study();
    Experiment experiment = study.usualExperiment().withLength(new RunLength.Epochs(EPOCHS));
    Objective objective = study.objective(experiment);
    int n = objective.sampleCount();
    EnsembleOrders orders = orders(experiment, n);
    MedianTime time = repeats.timer();
    streams.print(
        Messages.message("bench.ensemble.title", SEEDS, EPOCHS, n, repeats.count()) + "\n");
    for (BatchSize batchSize : BATCH_SIZES) {
      Trainer trainer = new Trainer(objective, experiment.withBatchSize(batchSize));
      double nanos =
          time.nanosOf(
              () -> trainer.ensemble(orders, Recording.BATCH_GRADIENTS, Cancellation.NEVER));
      double gradients = (double) SEEDS * EPOCHS * n;
      streams.print(
          Messages.message("bench.ensemble.line", batchSize.of(n), nanos / 1e6, nanos / gradients)
              + "\n");
    }
    return BatchscopeCommand.DONE;
  }

  /// Orders of which nothing is supposed: all seeds are trained even where the batch is all
  /// samples, and their paths are one.
  private static EnsembleOrders orders(Experiment experiment, int n) {
    return EnsembleOrders.given(
        n,
        SEEDS,
        (member, epoch, order) ->
            new EpochOrders(n, experiment.sampling(), experiment.seed() + member)
                .fill(epoch, order));
  }
}
