package org.batchscope.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.batchscope.data.Dataset;
import org.batchscope.objective.Objective;
import org.batchscope.surface.Plane;
import org.batchscope.training.Experiment;
import org.batchscope.training.RunLength;
import org.batchscope.training.Trajectory;

/// What a scenario gave: the mini-batch path and the full-batch path from the same start, and what
/// is compared with them.
///
/// @param plane of parameters that the map shows
/// @param pinned in the order of the scenario's pins
/// @param spread empty if the scenario asks for none
public record Result(
    Scenario scenario,
    Objective objective,
    Trajectory fullBatch,
    Trajectory miniBatch,
    Plane plane,
    List<PinnedRun> pinned,
    Optional<Spread> spread) {
  public Result {
    pinned = List.copyOf(pinned);
  }

  public Experiment experiment() {
    return scenario.experiment();
  }

  public Dataset data() {
    return objective.data();
  }

  /// B, the number of samples in a batch.
  public int batchSize() {
    return miniBatch.sampler().batchSize();
  }

  /// The pinned runs that are drawn, in the order of the pins.
  public List<PinnedRun> shownPins() {
    return pinned.stream().filter(PinnedRun::isShown).toList();
  }

  /// The paths that are drawn: full batch, mini-batch, and the pinned ones.
  public List<Trajectory> shownPaths() {
    return Stream.concat(
            Stream.of(fullBatch, miniBatch),
            shownPins().stream().map(PinnedRun::path).flatMap(Optional::stream))
        .toList();
  }

  /// Where the full-batch path is when the mini-batch path is before update `update`: after as many
  /// updates, or, in a run of epochs, after as many whole epochs, each of which is one update.
  public int fullBatchUpdateAt(int update) {
    int reached =
        switch (experiment().length()) {
          case RunLength.Updates _ -> update;
          case RunLength.Epochs _ -> update / miniBatch.sampler().updatesPerEpoch();
        };
    return Math.min(reached, fullBatch.updates());
  }

  /// Where this mini-batch path is when that of another result of the same run length is before
  /// update `update`: after as many updates, or, in a run of epochs, after as many of these; at the
  /// end when the other is at its end.
  public int updateBeside(Result other, int update) {
    int updates = miniBatch.updates();
    if (update >= other.miniBatch.updates()) return updates;
    double reached =
        switch (experiment().length()) {
          case RunLength.Updates _ -> update;
          case RunLength.Epochs _ ->
              (double) update
                  / other.miniBatch.sampler().updatesPerEpoch()
                  * miniBatch.sampler().updatesPerEpoch();
        };
    return (int) Math.min(Math.round(reached), updates);
  }
}
