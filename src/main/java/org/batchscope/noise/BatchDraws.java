package org.batchscope.noise;

import java.util.Arrays;
import org.batchscope.network.Evaluator;
import org.batchscope.objective.Objective;
import org.batchscope.random.SplitMix64;
import org.batchscope.sampling.SamplingRule;

/// Gradients of other batches that could have been drawn at a point, from a stream of random
/// numbers of their own: a run's batches are not touched. Not thread-safe.
public final class BatchDraws {
  // apart from the streams of epochs, which are numbered from 0
  private static final long STREAM = Long.MIN_VALUE;

  private final int sampleCount;
  private final SamplingRule rule;
  private final Evaluator evaluator;
  private final SplitMix64 random;
  private final int[] order;

  /// @param rule how each batch is drawn; a sequential batch is one of the whole blocks of B
  ///   samples that a run takes, at random
  public BatchDraws(Objective objective, SamplingRule rule, long seed) {
    sampleCount = objective.sampleCount();
    this.rule = rule;
    evaluator = objective.evaluator();
    random = SplitMix64.stream(seed, STREAM);
    order = new int[sampleCount];
    for (int i = 0; i < sampleCount; i++) order[i] = i;
  }

  /// Draws the next batch and computes its gradient.
  ///
  /// @param theta the parameters. Not modified.
  /// @param batchSize B, from 1 to N
  /// @param gradient one value for every parameter. Overwritten.
  public void next(double[] theta, int batchSize, double[] gradient) {
    if (rule == SamplingRule.RESHUFFLE && batchSize == sampleCount) {
      evaluator.lossAndGradient(theta, gradient);
      return;
    }
    int from = draw(batchSize);
    evaluator.batchGradient(theta, order, from, from + batchSize, gradient);
  }

  /// Draws the next batch.
  ///
  /// @param batchSize B, from 1 to N
  /// @return its samples, from 0
  public int[] nextSamples(int batchSize) {
    int from = draw(batchSize);
    return Arrays.copyOfRange(order, from, from + batchSize);
  }

  /// Whether there is only one batch of a size that could be drawn.
  boolean isOnlyOne(int batchSize) {
    return switch (rule) {
      case RESHUFFLE -> batchSize == sampleCount;
      case WITH_REPLACEMENT -> sampleCount == 1;
      case SEQUENTIAL -> 2 * batchSize > sampleCount;
    };
  }

  /// @return where in `order` the batch begins
  private int draw(int batchSize) {
    switch (rule) {
      case RESHUFFLE -> drawWithoutReplacement(batchSize);
      case WITH_REPLACEMENT -> {
        for (int i = 0; i < batchSize; i++) order[i] = random.nextIndex(sampleCount);
      }
      case SEQUENTIAL -> {
        return batchSize * random.nextIndex(sampleCount / batchSize);
      }
    }
    return 0;
  }

  /// The first steps of a Fisher–Yates shuffle; from whatever order, every batch is equally likely.
  private void drawWithoutReplacement(int batchSize) {
    for (int i = 0; i < batchSize; i++) {
      int j = i + random.nextIndex(sampleCount - i);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
