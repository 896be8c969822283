package org.batchscope.study;

import java.util.ArrayList;
import java.util.List;
import org.batchscope.noise.GradientNoise;
import org.batchscope.noise.MeasuredNoise;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.surface.Plane;
import org.batchscope.training.Cancellation;

/// How the noise of batch gradients at one point depends on the batch size: as predicted, and as
/// real batches of several sizes measure it.
///
/// @param noise the prediction
/// @param rule how batches are drawn
/// @param measured by batch size, from small to large; not of every size, see {@link #at}
public record NoiseLaw(GradientNoise noise, SamplingRule rule, List<MeasuredNoise> measured) {
  /// What measuring costs at most where nobody waits for it, in gradients of samples.
  public static final long PATIENT = 2_000_000;

  private static final int FEWEST_DRAWS = 30;
  // gradients of more parameters count for more than one
  private static final int PARAMETERS_OF_ONE = 1000;
  private static final int[] DIGITS = {1, 2, 5};

  public NoiseLaw {
    measured = List.copyOf(measured);
    for (MeasuredNoise one : measured)
      if (one.batchSize() > noise.sampleCount())
        throw new IllegalArgumentException(
            "batches of at most " + noise.sampleCount() + " but one was of " + one.batchSize());
  }

  /// Predicts and measures at `theta`, with batches of 1, 2, 5, 10, … and all samples.
  ///
  /// What is measured has a price. So large batches are drawn fewer times than small ones, but at
  /// least 30 times; sizes for which not even that can be afforded are left out of `measured`.
  /// Every size has the same seed, so that each can be measured again alone.
  ///
  /// @param plane of parameters that is seen
  /// @param theta the parameters. Not modified.
  /// @param draws how many batches of one size are drawn where that can be afforded, at least 2
  /// @param mostSampleGradients what can be afforded: how many gradients of samples, all in all; of
  ///   thousands of parameters fewer, for the price of as many
  /// @throws java.util.concurrent.CancellationException if cancelled
  public static NoiseLaw at(
      Objective objective,
      Plane plane,
      double[] theta,
      SamplingRule rule,
      int draws,
      long mostSampleGradients,
      long seed,
      Cancellation cancellation) {
    if (draws < 2) throw new IllegalArgumentException("2 draws are needed but were " + draws);
    cancellation.check();
    GradientNoise noise = GradientNoise.at(objective, theta, plane);
    List<Integer> sizes = batchSizes(objective.sampleCount());
    int[] drawn = affordableDraws(sizes, draws, affordable(mostSampleGradients, theta.length));
    double[] full = noise.mean();
    List<MeasuredNoise> measured = new ArrayList<>();
    for (int i = 0; i < drawn.length; i++) {
      cancellation.check();
      measured.add(MeasuredNoise.of(objective, theta, full, sizes.get(i), rule, drawn[i], seed));
    }
    return new NoiseLaw(noise, rule, measured);
  }

  /// How many gradients of so many parameters cost as much as that many of a few.
  private static long affordable(long mostSampleGradients, int parameters) {
    return mostSampleGradients * PARAMETERS_OF_ONE / Math.max(PARAMETERS_OF_ONE, parameters);
  }

  /// How often batches of each size are drawn, as far as that can be afforded: first the fewest
  /// draws for as many sizes as possible, then more of them. What small batches leave of their
  /// share is for the larger ones.
  private static int[] affordableDraws(List<Integer> sizes, int draws, long mostSampleGradients) {
    int fewest = Math.min(FEWEST_DRAWS, draws);
    long rest = mostSampleGradients;
    int count = 0;
    while (count < sizes.size() && (long) fewest * sizes.get(count) <= rest)
      rest -= (long) fewest * sizes.get(count++);
    int[] drawn = new int[count];
    for (int i = 0; i < count; i++) {
      long more = Math.min(rest / (count - i) / sizes.get(i), draws - fewest);
      rest -= more * sizes.get(i);
      drawn[i] = (int) (fewest + more);
    }
    return drawn;
  }

  /// The sizes that are measured: 1, 2 and 5 times each power of ten below N, and N.
  public static List<Integer> batchSizes(int sampleCount) {
    List<Integer> sizes = new ArrayList<>();
    for (long decade = 1; decade < sampleCount; decade *= 10)
      for (int digit : DIGITS) if (decade * digit < sampleCount) sizes.add((int) (decade * digit));
    sizes.add(sampleCount);
    return sizes;
  }

  /// N, the number of samples.
  public int sampleCount() {
    return noise.sampleCount();
  }

  /// √tr Cov(g_B), the standard deviation of a batch's gradient from the full gradient, in loss per
  /// unit of the parameters.
  ///
  /// @param batchSize B, from 1 to N
  public double predictedDeviation(int batchSize) {
    return noise.batchDeviation(batchSize, rule);
  }

  /// √(tr Σ / B), what the deviation would be if there were endlessly many samples.
  ///
  /// @param batchSize B, at least 1
  public double naiveDeviation(double batchSize) {
    return Math.sqrt(noise.trace() / batchSize);
  }

  /// |G|, the length of the full gradient, in loss per unit of the parameters.
  public double fullGradientLength() {
    return noise.length();
  }
}
