package org.batchscope.noise;

import org.batchscope.network.Evaluator;
import org.batchscope.sampling.SamplingRule;

/// How much of a sample's gradient is signal and how much is noise at one point: two numbers of all
/// that {@link GradientNoise} tells, for which no part of the covariance is formed.
///
/// @param squaredLength |G|² of the full gradient G, in (loss per unit)²
/// @param trace tr Σ, the mean squared distance of a sample's gradient from G
public record SignalAndNoise(double squaredLength, double trace) {
  // deviations below this share of the gradient's length are what rounding leaves
  private static final double ROUNDING = 1e-12;

  /// What there is at `theta`.
  ///
  /// @param theta the parameters. Not modified.
  public static SignalAndNoise at(Evaluator evaluator, double[] theta) {
    double[] full = new double[theta.length];
    double trace = evaluator.gradientAndTrace(theta, full);
    double squaredLength = 0;
    for (double component : full) squaredLength += component * component;
    return new SignalAndNoise(squaredLength, trace);
  }

  /// |G|, in loss per unit.
  public double length() {
    return Math.sqrt(squaredLength);
  }

  /// Whether the gradients of all samples are the same, but for rounding.
  public boolean isNoiseless() {
    return Math.sqrt(trace) <= ROUNDING * length();
  }

  /// The simple noise scale tr Σ / |G|², see {@link GradientNoise#noiseScale}. Infinite where the
  /// full gradient is zero.
  public double noiseScale() {
    return trace / squaredLength;
  }

  /// √tr Cov(g_B), the standard deviation of a batch's gradient from G, in loss per unit.
  ///
  /// @param sampleCount N
  /// @param batchSize B, from 1 to N
  public double batchDeviation(int sampleCount, int batchSize, SamplingRule rule) {
    return Math.sqrt(trace * GradientNoise.batchFactor(sampleCount, batchSize, rule));
  }
}
