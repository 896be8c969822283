package org.batchscope.study;

import java.util.Optional;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Objective;
import org.batchscope.noise.GradientNoise;
import org.batchscope.training.Angle;
import org.batchscope.training.Trajectory;

/// All gradients that are looked at in one point: that of all samples, that of the batch of one
/// update, those of other batches that could have been drawn, and those of single samples.
///
/// @param vantage where that is
/// @param first the first parameter there
/// @param second the second parameter there
/// @param update the update whose batch is looked at
/// @param batchCount the number of samples in that batch
/// @param full the gradient of all samples there
/// @param batch the gradient of the update's batch there
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
    double[] theta = vantage.theta(path);
    GradientNoise noise = GradientNoise.at(objective, theta);
    Gradient full = new Gradient(noise.mean(0), noise.mean(1));
    Gradient batch = batch(result, vantage, update, theta);
    boolean finite = isFinite(batch, noise);
    return new PointGradients(
        vantage,
        theta[0],
        theta[1],
        update,
        path.batch(update).count(),
        full,
        batch,
        noise,
        finite
            ? PointNoise.at(result, update, theta, noise, settings.fanSize())
            : PointNoise.none(),
        settings.hairs() && finite
            ? Optional.of(SampleGradients.at(objective, theta, samples(path, update), MOST_SAMPLES))
            : Optional.empty());
  }

  private static Gradient batch(Result result, Vantage vantage, int update, double[] theta) {
    Trajectory path = result.miniBatch();
    return switch (vantage) {
      case Vantage.AtUpdate _ ->
          new Gradient(path.batchGradient(update, 0), path.batchGradient(update, 1));
      case Vantage.AtProbe _ -> {
        Evaluator evaluator = result.objective().evaluator();
        double[] gradient = new double[theta.length];
        // in the order of the run, so that the very same numbers are added
        if (path.sampler().isFullBatch()) evaluator.lossAndGradient(theta, gradient);
        else {
          int[] samples = samples(path, update);
          evaluator.batchGradient(theta, samples, 0, samples.length, gradient);
        }
        yield new Gradient(gradient[0], gradient[1]);
      }
    };
  }

  private static int[] samples(Trajectory path, int update) {
    return path.sampler().samples(path.batch(update));
  }

  /// Angle from the full gradient to the batch's.
  ///
  /// @return radians, counter-clockwise positive, from −π to π; NaN if a gradient is zero
  public double angleRadians() {
    return Angle.radians(full.first(), full.second(), batch.first(), batch.second());
  }

  /// Whether everything here is a finite number: far from the paths it need not be.
  public boolean isFinite() {
    return isFinite(batch, noise);
  }

  private static boolean isFinite(Gradient batch, GradientNoise noise) {
    return batch.isFinite() && Double.isFinite(noise.trace());
  }
}
