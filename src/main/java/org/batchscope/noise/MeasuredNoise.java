package org.batchscope.noise;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.training.Angle;

/// What R real batches of one size say about the noise of their gradients at one point.
///
/// @param batchSize B
/// @param draws R, the number of batches
/// @param trace mean of |g_B − G|² over the batches, which estimates tr Cov(g_B)
/// @param low lower end of its 95% confidence interval, at least 0
/// @param high upper end of its 95% confidence interval
/// @param meanCosine of the angle between g_B and G
/// @param angleDeviationRadians circular standard deviation of that angle
/// @param uphillShare share of the batches with g_B·G < 0
public record MeasuredNoise(
    int batchSize,
    int draws,
    double trace,
    double low,
    double high,
    double meanCosine,
    double angleDeviationRadians,
    double uphillShare) {
  private static final double CONFIDENCE = 0.95;
  // of so small a skewness the correction would be rounding
  private static final double NEGLIGIBLE = 1e-9;

  /// Draws batches and measures.
  ///
  /// @param theta the parameters. Not modified.
  /// @param full G, the full gradient at `theta`. Not modified.
  /// @param draws R, at least 2
  public static MeasuredNoise of(
      Objective objective,
      double[] theta,
      double[] full,
      int batchSize,
      SamplingRule rule,
      int draws,
      long seed) {
    if (draws < 2) throw new IllegalArgumentException("2 draws are needed but were " + draws);
    BatchDraws batches = new BatchDraws(objective, rule, seed);
    double[] gradient = new double[full.length];
    double[] squaredDistances = new double[draws];
    double[] angles = new double[draws];
    for (int k = 0; k < draws; k++) {
      if (k == 0 || !batches.isOnlyOne(batchSize)) batches.next(theta, batchSize, gradient);
      for (int p = 0; p < full.length; p++)
        squaredDistances[k] += (gradient[p] - full[p]) * (gradient[p] - full[p]);
      angles[k] = Angle.radians(full, gradient);
    }
    double mean = new Mean().evaluate(squaredDistances);
    double quantile =
        new TDistribution(draws - 1).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    return new MeasuredNoise(
        batchSize,
        draws,
        mean,
        Math.max(0, bound(squaredDistances, quantile)),
        bound(squaredDistances, -quantile),
        Directions.meanCosine(angles),
        Directions.circularDeviation(angles, full.length),
        Directions.uphillShare(angles));
  }

  /// A bound of the confidence interval for the mean of independent values: Student's, corrected
  /// for the skewness of the values, as a few samples with large gradients make most of the noise.
  ///
  /// @param quantile of Student's t, positive for the lower bound
  /// @see "Hall 1992, On the removal of skewness by transformation, J. R. Statist. Soc. B 54"
  private static double bound(double[] values, double quantile) {
    double root = Math.sqrt(values.length);
    double skewness = new Skewness().evaluate(values) / root;
    double t =
        Math.abs(skewness) > NEGLIGIBLE
            ? 3 / skewness * (Math.cbrt(1 + skewness * (quantile - skewness / 6)) - 1)
            : quantile;
    return new Mean().evaluate(values) - t * new StandardDeviation().evaluate(values) / root;
  }
}
