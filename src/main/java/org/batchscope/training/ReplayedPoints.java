package org.batchscope.training;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The points of runs side by side, which follow from where they started and from their gradients,
/// bit for bit: they are made again when somebody first looks at one. While runs are made, half as
/// much need be written then, and in runs of small batches that is what takes the time.
/// Thread-safe.
final class ReplayedPoints {
  private final Supplier<LaneParameters> start;
  private final LaneRecorder gradients;
  private final int lanes;
  // none until somebody looks
  private volatile List<Rows> replayed = List.of();

  /// @param start parameters at the start, new ones at every call
  /// @param gradients of all updates. Nothing is recorded later.
  ReplayedPoints(Supplier<LaneParameters> start, LaneRecorder gradients, int lanes) {
    this.start = start;
    this.gradients = gradients;
    this.lanes = lanes;
  }

  /// The points of a run: updates + 1 rows of parameters.
  Rows rows(int lane) {
    return (row, column) -> rows().get(lane).at(row, column);
  }

  private List<Rows> rows() {
    List<Rows> known = replayed;
    return known.isEmpty() ? replayOnce() : known;
  }

  private synchronized List<Rows> replayOnce() {
    if (replayed.isEmpty()) replayed = replay();
    return replayed;
  }

  private List<Rows> replay() {
    LaneParameters parameters = start.get();
    double[] theta = parameters.theta();
    double[] gradient = new double[theta.length];
    LaneRecorder points = new LaneRecorder(theta.length / lanes, lanes, gradients.updates() + 1);
    points.record(theta);
    for (int update = 0; update < gradients.updates(); update++) {
      gradients.read(update, gradient);
      parameters.update(gradient);
      points.record(theta);
    }
    return IntStream.range(0, lanes).mapToObj(points::rows).toList();
  }
}
