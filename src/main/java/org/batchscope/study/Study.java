package org.batchscope.study;

import java.util.Optional;
import org.batchscope.data.DataChoice;
import org.batchscope.data.Dataset;
import org.batchscope.network.Objective;
import org.batchscope.training.Experiment;
import org.batchscope.training.Trajectory;

/// Runs experiments, and keeps of the last one what the next can use: the data, and the full-batch
/// path, which does not depend on the batch size. Thread-safe.
public final class Study {
  private record Loaded(DataChoice choice, Dataset data) {}

  private record FullBatch(Experiment experiment, Objective objective, Trajectory path) {}

  private Optional<Loaded> loaded = Optional.empty();
  private Optional<FullBatch> fullBatch = Optional.empty();
}
