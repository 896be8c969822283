package org.batchscope.app.workspace;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.batchscope.data.Dataset;
import org.batchscope.data.Standardization;
import org.batchscope.figure.text.PointText;
import org.batchscope.noise.RunDirections;
import org.batchscope.noise.SignalAndNoise;
import org.batchscope.sampling.Batch;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.sampling.LastBatch;
import org.batchscope.study.Result;
import org.batchscope.surface.Plane;
import org.batchscope.text.Messages;
import org.batchscope.training.Outcome;
import org.batchscope.training.Trainer;
import org.batchscope.training.Trajectory;

/// What is seen, in sentences.
public final class Captions {
  private Captions() {}

  /// How the samples are cut into batches: "100 of 1050: 11 updates per epoch, the last with 50".
  public static String batches(BatchSampler sampler) {
    int n = sampler.orders().sampleCount();
    int b = sampler.batchSize();
    int updates = sampler.updatesPerEpoch();
    int rest = n % b;
    if (sampler.isFullBatch()) return Messages.message("caption.batches.full", n);
    if (rest == 0) return Messages.message("caption.batches.even", b, n, updates);
    return sampler.lastBatch() == LastBatch.KEEP
        ? Messages.message("caption.batches.keep", b, n, updates, rest)
        : Messages.message("caption.batches.drop", b, n, updates, rest);
  }

  /// What that does to the path.
  public static String effect(Result result) {
    Trajectory mini = result.miniBatch();
    if (result.fullBatch().outcome() instanceof Outcome.Diverged full) {
      boolean both = mini.outcome() instanceof Outcome.Diverged;
      String key = both ? "caption.diverged.both" : "caption.diverged.full";
      return diverged(key, full, result);
    }
    if (mini.outcome() instanceof Outcome.Diverged diverged)
      return diverged("caption.diverged.mini", diverged, result);
    if (mini.sampler().isFullBatch()) return Messages.message("caption.effect.full");
    double error = RunDirections.of(mini).meanErrorRadians();
    long degrees = Double.isNaN(error) ? 0 : Math.round(Math.toDegrees(error));
    BatchSampler sampler = mini.sampler();
    int last = sampler.lastBatchCount();
    return last == sampler.batchSize()
        ? Messages.message("caption.effect.mini", last, degrees)
        : Messages.message("caption.effect.uneven", sampler.batchSize(), last, degrees);
  }

  private static String diverged(String key, Outcome.Diverged diverged, Result result) {
    String what =
        switch (diverged.reason()) {
          case NOT_FINITE -> Messages.message("caption.diverged.not-finite");
          case LOSS_BEYOND_BOUND ->
              Messages.message("caption.diverged.bound", Trainer.DIVERGENCE_FACTOR);
        };
    return Messages.message(key, diverged.updatesMade(), what, result.experiment().learningRate());
  }

  /// The constants by which data was standardized, a line for each column; empty if it was not.
  ///
  /// @param mostColumns how many are told; of more it is told how many there are
  public static String standardization(Dataset data, int mostColumns) {
    List<Standardization> all = data.standardizations();
    Stream<String> told =
        all.stream()
            .limit(mostColumns)
            .map(each ->
                Messages.message(
                    "caption.standardization",
                    each.column(),
                    each.mean(),
                    each.standardDeviation()));
    int left = all.size() - mostColumns;
    Stream<String> rest =
        left > 0 ? Stream.of(Messages.message("caption.standardization.more", left)) : Stream.of();
    return Stream.concat(told, rest).collect(Collectors.joining("\n"));
  }

  /// One point of the mini-batch path: update, epoch, batch, loss, angle.
  public static String miniBatchPoint(Result result, int update) {
    Trajectory path = result.miniBatch();
    String loss = Messages.message("caption.point.loss", path.loss(update));
    loss += planeNote(result, path, update);
    if (update == path.updates())
      return Messages.message("caption.point.end", path.updates()) + "\n" + loss;
    Batch batch = path.batch(update);
    return Messages.message("caption.point.update", update, path.updates(), batch.epoch() + 1)
        + "\n"
        + Messages.message("caption.point.batch", batch.from() + 1, batch.to(), batch.count())
        + "\n"
        + loss
        + "\n"
        + Messages.message("caption.point.angle", PointText.degrees(path.angleRadians(update)));
  }

  /// What a point beside the plane of the map would have as its loss on it.
  private static String planeNote(Result result, Trajectory path, int update) {
    Plane plane = result.plane();
    if (plane.isWhole()) return "";
    double[] theta = path.parametersAt(update);
    double onPlane =
        result.objective().evaluator().loss(plane.point(plane.x(theta), plane.y(theta)));
    return "\n" + Messages.message("caption.point.plane", onPlane, plane.distance(theta));
  }

  /// The batch of an update, even of one after the end of the run: its size, and its noise.
  ///
  /// @param noise at the current point
  public static String batch(Result result, int update, SignalAndNoise noise) {
    BatchSampler sampler = result.miniBatch().sampler();
    int count = sampler.batch(update).count();
    int ofEpoch = update % sampler.updatesPerEpoch() + 1;
    double deviation = noise.batchDeviation(result.data().size(), count, sampler.orders().rule());
    boolean made = update < result.miniBatch().updates();
    return String.join(
        "\n",
        Messages.message("epoch.block", ofEpoch, sampler.updatesPerEpoch(), count),
        Messages.message("epoch.block.noise", deviation),
        Messages.message("epoch.block.gradient", noise.length()),
        Messages.message("epoch.hint"),
        Messages.message(made ? "epoch.block.go" : "epoch.block.beyond", update));
  }

  /// One point of the full-batch path.
  public static String fullBatchPoint(Result result, int update) {
    Trajectory path = result.fullBatch();
    String loss =
        Messages.message("caption.point.loss", path.loss(update)) + planeNote(result, path, update);
    String where =
        update == path.updates()
            ? Messages.message("caption.point.full-end", path.updates())
            : Messages.message("caption.point.full", update, path.updates(), result.data().size());
    return where + "\n" + loss;
  }
}
