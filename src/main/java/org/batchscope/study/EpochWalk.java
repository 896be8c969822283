package org.batchscope.study;

import java.util.Arrays;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.surface.Plane;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Trajectory;

/// The mini-batch steps of one epoch, laid end to end from the epoch's first point θ₀: once with
/// every gradient at θ₀, so that Σ Bₖ gₖ = N·G wherever the epoch has every sample once, and once
/// as they are in training, where θ moves between them. All of it as it is seen on the map's plane.
/// The learning rate is that before the schedule, for all steps alike.
///
/// @param epoch from 0
/// @param first the update with which it begins
/// @param full N·G at θ₀ as a single step: where the fixed walk should end
/// @param fixed all batches of the epoch, with gradients at θ₀
/// @param moving the same batches, with gradients where training has them; fewer if it diverges
/// @param trained how many steps of `moving` the run itself has made; from there on training was
///   continued through the rest of the epoch
/// @param samplesUsed how many different samples the epoch has
/// @param sampleCount N
public record EpochWalk(
    int epoch,
    int first,
    GradientWalk full,
    GradientWalk fixed,
    GradientWalk moving,
    int trained,
    int samplesUsed,
    int sampleCount) {

  /// The epoch of update `update` of the mini-batch run.
  ///
  /// @throws java.util.concurrent.CancellationException if cancelled
  public static EpochWalk at(Result result, int update, Cancellation cancellation) {
    Trajectory run = result.miniBatch();
    BatchSampler sampler = run.sampler();
    int n = result.objective().sampleCount();
    int epoch = epochOf(result, update);
    int first = epoch * sampler.updatesPerEpoch();
    double[] start = run.parametersAt(first);
    Plane plane = result.plane();
    double[] fullGradient = new double[start.length];
    result.objective().evaluator().lossAndGradient(start, fullGradient);
    double[] begin = {plane.x(start), plane.y(start)};
    double[] full = {plane.along(fullGradient), plane.across(fullGradient)};
    EpochGradients gradients = new EpochGradients(result, epoch, cancellation);
    double[] moving = gradients.inTraining();
    int[] counts = gradients.counts();
    double scale = run.learningRates().base() / sampler.batchSize();
    return new EpochWalk(
        epoch,
        first,
        new GradientWalk(begin, full, new int[] {n}, scale),
        new GradientWalk(begin, gradients.at(start), counts, scale),
        new GradientWalk(begin, moving, Arrays.copyOf(counts, moving.length / 2), scale),
        gradients.trained(),
        gradients.samplesUsed(),
        n);
  }

  /// The epoch of update `update`, from 0; at the end of the run, that of the last one.
  public static int epochOf(Result result, int update) {
    Trajectory run = result.miniBatch();
    return run.batch(Math.min(update, Math.max(0, run.updates() - 1))).epoch();
  }

  /// Whether the epoch has every sample once, so that the fixed walk must end where N·G does.
  public boolean hasEverySampleOnce() {
    return samplesUsed == sampleCount;
  }
}
