package org.batchscope.noise;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.batchscope.network.Evaluator;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.surface.Plane;

/// The distribution of the N per-sample gradients gᵢ at one point θ, and what follows from it for
/// the gradient g_B of a batch: E[g_B] = G, and with Σ = (1/N) Σᵢ (gᵢ − G)(gᵢ − G)ᵀ
///
/// - without replacement Cov(g_B) = (Σ/B)·(N − B)/(N − 1), which is zero at B = N;
/// - with replacement Cov(g_B) = Σ/B.
///
/// Immutable.
///
/// @see "Cochran, Sampling Techniques, 3rd ed., theorem 2.2"
public final class GradientNoise {
  private static final double SMALL_POPULATION = 0.9;

  private final int sampleCount;
  private final double[] mean;
  // parameters × parameters; empty where it is not formed
  private final double[][] covariance;
  private final double[][] seen;
  private final double trace;
  private final double alongMean;

  private GradientNoise(
      int sampleCount,
      double[] mean,
      double[][] covariance,
      double[][] seen,
      double trace,
      double alongMean) {
    this.sampleCount = sampleCount;
    this.mean = mean;
    this.covariance = covariance;
    this.seen = seen;
    this.trace = trace;
    this.alongMean = alongMean;
  }

  /// The noise at `theta`, from the gradients of all samples, with the covariance of every two
  /// parameters; not for thousands of them.
  ///
  /// @param theta the parameters. Not modified.
  public static GradientNoise at(Objective objective, double[] theta) {
    int p = objective.parameterCount();
    Evaluator evaluator = objective.evaluator();
    double[] mean = new double[p];
    evaluator.lossAndGradient(theta, mean);
    double[][] covariance = new double[p][p];
    evaluator.meanProducts(theta, mean, covariance);
    double trace = 0;
    double along = 0;
    for (int a = 0; a < p; a++) {
      trace += covariance[a][a];
      for (int b = 0; b < p; b++) along += mean[a] * covariance[a][b] * mean[b];
    }
    return new GradientNoise(objective.sampleCount(), mean, covariance, covariance, trace, along);
  }

  /// The noise at `theta`, from the gradients of all samples, as it is seen on a plane. Of more
  /// than two parameters the covariance is not formed.
  ///
  /// @param theta the parameters. Not modified.
  public static GradientNoise at(Objective objective, double[] theta, Plane plane) {
    return plane.isWhole() ? at(objective, theta) : SampleParts.at(objective, theta, plane).noise();
  }

  /// The noise as far as it is known on a plane.
  ///
  /// @param mean G. Taken over.
  /// @param seen the covariance on the plane, 2 × 2. Taken over.
  /// @param trace tr Σ
  /// @param alongMean GᵀΣG
  static GradientNoise seen(
      int sampleCount, double[] mean, double[][] seen, double trace, double alongMean) {
    return new GradientNoise(sampleCount, mean, new double[0][], seen, trace, alongMean);
  }

  /// N, the number of samples.
  public int sampleCount() {
    return sampleCount;
  }

  /// One component of the full gradient G, in loss per unit of the parameter.
  public double mean(int parameter) {
    return mean[parameter];
  }

  /// The full gradient G; a copy.
  public double[] mean() {
    return mean.clone();
  }

  /// One element of Σ, the covariance of a single sample's gradient, in (loss per unit)².
  ///
  /// @throws IndexOutOfBoundsException if it is only known as it is seen on a plane
  public double covariance(int first, int second) {
    return covariance[first][second];
  }

  /// One element of Σ as it is seen on the plane, in (loss per unit)².
  ///
  /// @param first 0 for the plane's first axis, 1 for its second one
  /// @param second the same
  public double seenCovariance(int first, int second) {
    return seen[first][second];
  }

  /// tr Σ, the mean squared distance of a single sample's gradient from G, in the space of all
  /// parameters.
  public double trace() {
    return trace;
  }

  /// |G|².
  public double squaredLength() {
    double sum = 0;
    for (double component : mean) sum += component * component;
    return sum;
  }

  /// The simple noise scale tr Σ / |G|²: the batch size at which noise and signal are equal (drawn
  /// with replacement). Infinite where the full gradient is zero, and NaN if every sample's is.
  ///
  /// @see "McCandlish et al. 2018, arXiv 1812.06162"
  public double noiseScale() {
    return trace() / squaredLength();
  }

  /// Cov(g_B) / Σ: by how much a batch of B samples has less noise than a single sample. Sequential
  /// batches are treated as if the data were in random order.
  ///
  /// @param sampleCount N
  /// @param batchSize B, from 1 to N
  public static double batchFactor(int sampleCount, int batchSize, SamplingRule rule) {
    if (batchSize < 1 || batchSize > sampleCount)
      throw new IllegalArgumentException(
          "batch size must be from 1 to " + sampleCount + " but was " + batchSize);
    return switch (rule) {
      case WITH_REPLACEMENT -> 1.0 / batchSize;
      case RESHUFFLE, SEQUENTIAL ->
          batchSize == sampleCount
              ? 0
              : (double) (sampleCount - batchSize) / (sampleCount - 1) / batchSize;
    };
  }

  /// Whether it matters that there are only N samples: whether drawing none of them twice takes
  /// away more than a tenth of the variance.
  public static boolean isPopulationSmall(int sampleCount, int batchSize, SamplingRule rule) {
    return batchSize * batchFactor(sampleCount, batchSize, rule) < SMALL_POPULATION;
  }

  /// One element of Cov(g_B), in (loss per unit)².
  public double batchCovariance(int first, int second, int batchSize, SamplingRule rule) {
    return covariance[first][second] * batchFactor(sampleCount, batchSize, rule);
  }

  /// tr Cov(g_B) = E|g_B − G|².
  public double batchTrace(int batchSize, SamplingRule rule) {
    return trace() * batchFactor(sampleCount, batchSize, rule);
  }

  /// √tr Cov(g_B), the standard deviation of a batch's gradient from G, in loss per unit.
  public double batchDeviation(int batchSize, SamplingRule rule) {
    return Math.sqrt(batchTrace(batchSize, rule));
  }

  /// |G|, in loss per unit.
  public double length() {
    return Math.sqrt(squaredLength());
  }

  /// The chance that a batch's gradient points uphill, g_B·G < 0, where g_B is nearly Gaussian:
  /// Φ(−κ) with κ = |G|² / √(GᵀCG) and C = Cov(g_B).
  ///
  /// @return 0 if there is no noise along G; NaN if G is zero
  public double uphillProbability(int batchSize, SamplingRule rule) {
    double along = alongMean * batchFactor(sampleCount, batchSize, rule);
    if (squaredLength() == 0) return Double.NaN;
    if (along <= 0) return 0;
    return new NormalDistribution().cumulativeProbability(-squaredLength() / Math.sqrt(along));
  }

  /// The ellipse of Cov(g_B) at a number of standard deviations, as it is seen on the plane.
  ///
  /// @param deviations how many standard deviations its semi-axes are long
  public NoiseEllipse ellipse(int batchSize, SamplingRule rule, double deviations) {
    double factor = batchFactor(sampleCount, batchSize, rule);
    return NoiseEllipse.of(seen, deviations * Math.sqrt(factor));
  }
}
