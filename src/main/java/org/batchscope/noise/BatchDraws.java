package org.batchscope.noise;

import org.batchscope.network.Evaluator;
import org.batchscope.network.Objective;
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
    switch (rule) {
      case RESHUFFLE -> {
        if (batchSize == sampleCount) {
          evaluator.lossAndGradient(theta, gradient);
          return;
        }
        drawWithoutReplacement(batchSize);
        evaluator.batchGradient(theta, order, 0, batchSize, gradient);
      }
      case WITH_REPLACEMENT -> {
        for (int i = 0; i < batchSize; i++) order[i] = random.nextIndex(sampleCount);
        evaluator.batchGradient(theta, order, 0, batchSize, gradient);
      }
      case SEQUENTIAL -> {
        int from = batchSize * random.nextIndex(sampleCount / batchSize);
        evaluator.batchGradient(theta, order, from, from + batchSize, gradient);
      }
    }
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
