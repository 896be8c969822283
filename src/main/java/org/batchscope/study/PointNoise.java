package org.batchscope.study;

import java.util.Optional;
import org.batchscope.network.Objective;
import org.batchscope.noise.BatchDraws;
import org.batchscope.noise.GradientNoise;
import org.batchscope.noise.NoiseEllipse;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.sampling.SamplingRule;

/// The noise at the current update of a mini-batch run: a fan of gradients of other batches that
/// could have been drawn there, and the ellipse in which theory expects them. Immutable.
public final class PointNoise {
  // so that the fan of a huge batch does not take long
  private static final double MOST_SAMPLE_GRADIENTS = 2e6;
  private static final double DEVIATIONS = 2;

  private final double[][] fan;
  private final Optional<NoiseEllipse> ellipse;

  private PointNoise(double[][] fan, Optional<NoiseEllipse> ellipse) {
    this.fan = fan;
    this.ellipse = ellipse;
  }

  /// Nothing known.
  public static PointNoise none() {
    return new PointNoise(new double[0][], Optional.empty());
  }

  /// The noise of batches like that of update `update`: as many samples, drawn by the same rule,
  /// but from random numbers of their own. None at the end of the run, and none for a full batch or
  /// a sequential one, which are not drawn at all.
  ///
  /// @param fanSize how many other batches; fewer if they are huge
  public static PointNoise at(Result result, int update, int fanSize) {
    BatchSampler sampler = result.miniBatch().sampler();
    SamplingRule rule = sampler.orders().rule();
    boolean drawn = !sampler.isFullBatch() && rule != SamplingRule.SEQUENTIAL;
    if (update >= result.miniBatch().updates() || !drawn) return none();
    Objective objective = result.objective();
    double[] theta = result.miniBatch().parametersAt(update);
    int b = result.miniBatch().batch(update).count();
    BatchDraws batches =
        new BatchDraws(objective, rule, result.experiment().seed() ^ ((long) update << 32));
    int size = (int) Math.min(fanSize, MOST_SAMPLE_GRADIENTS / b);
    double[][] fan = new double[size][objective.parameterCount()];
    for (double[] gradient : fan) batches.next(theta, b, gradient);
    GradientNoise noise = GradientNoise.at(objective, theta);
    return new PointNoise(fan, Optional.of(noise.ellipse(b, rule, DEVIATIONS)));
  }

  /// Number of gradients in the fan.
  public int fanSize() {
    return fan.length;
  }

  /// One component of one gradient of the fan.
  public double fanGradient(int index, int parameter) {
    return fan[index][parameter];
  }

  /// The ellipse of the batch gradient's covariance at two standard deviations, around the full
  /// gradient.
  public Optional<NoiseEllipse> ellipse() {
    return ellipse;
  }
}
