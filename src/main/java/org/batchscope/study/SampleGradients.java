package org.batchscope.study;

import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Objective;
import org.batchscope.surface.Plane;

/// The gradients of single samples at one point: of all samples and of those in one batch. The mean
/// of all is the full gradient, the mean of the batch's is the batch's gradient.
///
/// @param all of every sample, or of evenly spread ones where they are too many
/// @param total N, the number of samples
/// @param batch of every sample of the batch, or of evenly spread ones where they are too many
/// @param batchTotal the number of samples in the batch
public record SampleGradients(List<Gradient> all, int total, List<Gradient> batch, int batchTotal) {
  public SampleGradients {
    all = List.copyOf(all);
    batch = List.copyOf(batch);
  }

  /// The gradients at `theta`.
  ///
  /// @param theta the parameters. Not modified.
  /// @param samples those of the batch, from 0. Not modified.
  /// @param most how many of either are computed at most
  static SampleGradients at(
      Objective objective, Plane plane, double[] theta, int[] samples, int most) {
    int n = objective.sampleCount();
    IntStream all = EvenSpread.of(n, most);
    IntStream batch = EvenSpread.of(samples.length, most).map(i -> samples[i]);
    return new SampleGradients(
        gradients(objective, plane, theta, all),
        n,
        gradients(objective, plane, theta, batch),
        samples.length);
  }

  private static List<Gradient> gradients(
      Objective objective, Plane plane, double[] theta, IntStream samples) {
    Evaluator evaluator = objective.evaluator();
    double[] gradient = new double[objective.parameterCount()];
    return samples
        .mapToObj(sample -> {
          evaluator.sampleGradient(theta, sample, gradient);
          return Gradient.seenOn(plane, gradient);
        })
        .toList();
  }
}
