package org.batchscope.study;

import java.util.Arrays;
import java.util.Optional;
import org.batchscope.network.Evaluator;
import org.batchscope.noise.GradientNoise;
import org.batchscope.objective.Objective;
import org.batchscope.surface.Plane;
import org.batchscope.training.Angle;
import org.batchscope.training.Trajectory;

/// All gradients that are looked at in one point: that of all samples, that of the batch of one
/// update, those of other batches that could have been drawn, and those of single samples.
///
/// @param vantage where that is
/// @param first where that is on the map's first axis
/// @param second where that is on its second axis
/// @param update the update whose batch is looked at
/// @param batchCount the number of samples in that batch
/// @param full the gradient of all samples there, as it is seen on the map
/// @param batch the gradient of the update's batch there, as it is seen on the map
/// @param batchLength |g| of the batch's gradient, among all parameters
/// @param angleRadians from the full gradient to the batch's, among all parameters: for two of them
///   counter-clockwise positive, from −π to π; for more from 0 to π; NaN if a gradient is zero
/// @param noise the distribution of the samples' gradients there
/// @param others other batches of this size there
/// @param samples single samples there, if they are wanted
public record PointGradients(
    Vantage vantage,
    double first,
    double second,
    int update,
    int batchCount,
    Gradient full,
    Gradient batch,
    double batchLength,
    double angleRadians,
    GradientNoise noise,
    PointNoise others,
    Optional<SampleGradients> samples) {
  private static final int MOST_SAMPLES = 200;

  /// What is seen at the current update or, if there is one, at the probe. The batch is that which
  /// really made the update; at the end of the run the probe has that of the last update.
  ///
  /// @param update the current update of the mini-batch run, from 0 to U
  /// @return empty at the end of the run, where no update follows, and for a run without updates
  public static Optional<PointGradients> at(Result result, int update, ViewSettings settings) {
    Trajectory path = result.miniBatch();
    boolean ended = update == path.updates();
    if (path.updates() == 0 || ended && settings.probe().isEmpty()) return Optional.empty();
    Vantage vantage = settings.vantage(update);
    return Optional.of(at(result, vantage, ended ? update - 1 : update, settings));
  }

  private static PointGradients at(
      Result result, Vantage vantage, int update, ViewSettings settings) {
    Trajectory path = result.miniBatch();
    Objective objective = result.objective();
    Plane plane = result.plane();
    double[] theta = vantage.theta(path, plane);
    SeenGradients seen = SeenGradients.at(objective, theta, plane);
    GradientNoise noise = seen.noise();
    Gradient full = Gradient.seenOn(plane, noise.mean());
    double[] batchGradient = batch(result, vantage, update, theta);
    Gradient batch = Gradient.seenOn(plane, batchGradient);
    boolean finite = isFinite(batch, noise);
    return new PointGradients(
        vantage,
        plane.x(theta),
        plane.y(theta),
        update,
        path.batch(update).count(),
        full,
        batch,
        Math.sqrt(Arrays.stream(batchGradient).map(g -> g * g).sum()),
        Angle.radians(noise.mean(), batchGradient),
        noise,
        finite ? PointNoise.at(result, update, seen, noise, settings.fanSize()) : PointNoise.none(),
        settings.hairs() && finite
            ? Optional.of(
                SampleGradients.of(
                    seen, objective.sampleCount(), samples(path, update), MOST_SAMPLES))
            : Optional.empty());
  }

  private static double[] batch(Result result, Vantage vantage, int update, double[] theta) {
    Trajectory path = result.miniBatch();
    return switch (vantage) {
      case Vantage.AtUpdate _ -> path.batchGradientAt(update);
      case Vantage.AtProbe _ -> {
        Evaluator evaluator = result.objective().evaluator();
        double[] gradient = new double[theta.length];
        // in the order of the run, so that the very same numbers are added
        if (path.sampler().isFullBatch()) evaluator.lossAndGradient(theta, gradient);
        else {
          int[] samples = samples(path, update);
          evaluator.batchGradient(theta, samples, 0, samples.length, gradient);
        }
        yield gradient;
      }
    };
  }

  private static int[] samples(Trajectory path, int update) {
    return path.sampler().samples(path.batch(update));
  }

  /// Whether everything here is a finite number: far from the paths it need not be.
  public boolean isFinite() {
    return isFinite(batch, noise);
  }

  private static boolean isFinite(Gradient batch, GradientNoise noise) {
    return batch.isFinite() && Double.isFinite(noise.trace());
  }
}
