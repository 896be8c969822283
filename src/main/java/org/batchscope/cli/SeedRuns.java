package org.batchscope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.batchscope.data.LoadProgress;
import org.batchscope.export.TrajectoryCsv;
import org.batchscope.objective.Objective;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.Outcome;
import org.batchscope.training.Trainer;
import org.batchscope.training.Trajectory;

/// The mini-batch runs of several seeds and the full-batch run. Each is written before the next is
/// made, so that only one is held in memory.
final class SeedRuns {
  private final Objective objective;
  private final Trainer trainer;
  private final long firstSeed;
  private final int seeds;
  private int diverged;
  private Outcome fullBatch = new Outcome.Completed();

  private SeedRuns(Objective objective, Trainer trainer, long firstSeed, int seeds) {
    this.objective = objective;
    this.trainer = trainer;
    this.firstSeed = firstSeed;
    this.seeds = seeds;
  }

  /// The runs of the experiment's seed and those that follow it.
  ///
  /// @throws InputException if the experiment makes no sense, with the reason
  static SeedRuns of(Experiment experiment, int seeds, Study study) throws InputException {
    Objective objective =
        Objective.of(
            experiment.network(),
            experiment.loss(),
            study.data(experiment.data(), LoadProgress.unwatched()));
    return new SeedRuns(objective, new Trainer(objective, experiment), experiment.seed(), seeds);
  }

  /// Makes all runs and writes them, those of mini-batches in the order of their seeds.
  void write(boolean indices, OutputStream out) throws IOException {
    TrajectoryCsv csv = new TrajectoryCsv(objective.parameterNames(), true, indices, out);
    for (int k = 0; k < seeds; k++) {
      Trajectory run = trainer.miniBatchRun(firstSeed + k, Cancellation.NEVER);
      csv.writeMiniBatch(run);
      if (run.outcome() instanceof Outcome.Diverged) diverged++;
    }
    Trajectory run = trainer.fullBatchRun(Cancellation.NEVER);
    csv.writeFullBatch(run);
    fullBatch = run.outcome();
  }

  /// What has to be told about runs that went astray, once they are written.
  Optional<String> divergenceNote() {
    return DivergenceNote.of(diverged, seeds, fullBatch);
  }
}
