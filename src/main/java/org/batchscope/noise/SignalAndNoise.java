package org.batchscope.noise;

import org.batchscope.network.Evaluator;

/// How much of a sample's gradient is signal and how much is noise at one point. It costs two
/// passes over the data, as {@link GradientNoise} does, but keeps two numbers only.
///
/// @param squaredLength |G|² of the full gradient G, in (loss per unit)²
/// @param trace tr Σ, the mean squared distance of a sample's gradient from G
public record SignalAndNoise(double squaredLength, double trace) {
  /// What there is at `theta`.
  ///
  /// @param theta the parameters. Not modified.
  public static SignalAndNoise at(Evaluator evaluator, double[] theta) {
    double[] full = new double[theta.length];
    evaluator.lossAndGradient(theta, full);
    double squaredLength = 0;
    for (double component : full) squaredLength += component * component;
    return new SignalAndNoise(squaredLength, evaluator.meanSquaredDistance(theta, full));
  }

  /// The simple noise scale tr Σ / |G|², see {@link GradientNoise#noiseScale}. Infinite where the
  /// full gradient is zero.
  public double noiseScale() {
    return trace / squaredLength;
  }
}
