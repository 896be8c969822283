package org.batchscope.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.batchscope.noise.BatchDraws;
import org.batchscope.noise.GradientNoise;
import org.batchscope.noise.NoiseEllipse;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.sampling.SamplingRule;

/// The noise of batches at one point: a fan of gradients of other batches that could have been
/// drawn, and the ellipse in which theory expects them.
///
/// @param ellipse that of the batch gradient's covariance at two standard deviations, around the
///   full gradient
public record PointNoise(List<Gradient> fan, Optional<NoiseEllipse> ellipse) {
  // so that the fan of a huge batch does not take long
  private static final double MOST_SAMPLE_GRADIENTS = 2e6;
  private static final double DEVIATIONS = 2;

  public PointNoise {
    fan = List.copyOf(fan);
  }

  /// Nothing known.
  static PointNoise none() {
    return new PointNoise(List.of(), Optional.empty());
  }

  /// The noise of batches like that of update `update`: as many samples, drawn by the same rule,
  /// but from random numbers of their own. Every point has the same batches. None for a full batch
  /// or a sequential one, which are not drawn at all.
  ///
  /// @param update one that the mini-batch run made
  /// @param seen gradients at the point
  /// @param noise the finite one there
  /// @param fanSize how many other batches; fewer if they are huge
  static PointNoise at(
      Result result, int update, SeenGradients seen, GradientNoise noise, int fanSize) {
    BatchSampler sampler = result.miniBatch().sampler();
    SamplingRule rule = sampler.orders().rule();
    if (sampler.isFullBatch() || rule == SamplingRule.SEQUENTIAL) return none();
    int b = result.miniBatch().batch(update).count();
    BatchDraws batches =
        new BatchDraws(
            result.objective(), rule, result.experiment().seed() ^ ((long) update << 32));
    List<Gradient> fan =
        IntStream.range(0, (int) Math.min(fanSize, MOST_SAMPLE_GRADIENTS / b))
            .mapToObj(_ -> seen.ofNext(batches, b))
            .toList();
    return new PointNoise(fan, Optional.of(noise.ellipse(b, rule, DEVIATIONS)));
  }
}
