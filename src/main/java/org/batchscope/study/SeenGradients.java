package org.batchscope.study;

import org.batchscope.network.Evaluator;
import org.batchscope.noise.BatchDraws;
import org.batchscope.noise.GradientNoise;
import org.batchscope.noise.SampleParts;
import org.batchscope.objective.Objective;
import org.batchscope.surface.Plane;

/// Gradients at one point as they are seen on the map's plane. Not thread-safe.
sealed interface SeenGradients {
  /// Those at `theta`.
  ///
  /// @param theta the parameters. Not modified.
  static SeenGradients at(Objective objective, double[] theta, Plane plane) {
    if (!plane.isWhole()) return new Projected(SampleParts.at(objective, theta, plane));
    return new Whole(objective, objective.evaluator(), theta, new double[theta.length]);
  }

  /// The distribution of all samples' gradients.
  GradientNoise noise();

  /// That of one sample.
  Gradient ofSample(int sample);

  /// That of another batch that could have been drawn.
  Gradient ofNext(BatchDraws batches, int batchSize);

  /// Of two parameters, each computed when it is asked for.
  ///
  /// @param gradient Overwritten.
  record Whole(Objective objective, Evaluator evaluator, double[] theta, double[] gradient)
      implements SeenGradients {
    @Override
    public GradientNoise noise() {
      return GradientNoise.at(objective, theta);
    }

    @Override
    public Gradient ofSample(int sample) {
      evaluator.sampleGradient(theta, sample, gradient);
      return new Gradient(gradient[0], gradient[1]);
    }

    @Override
    public Gradient ofNext(BatchDraws batches, int batchSize) {
      batches.next(theta, batchSize, gradient);
      return new Gradient(gradient[0], gradient[1]);
    }
  }

  /// Of more parameters: all samples' gradients were projected on the plane at once, and none is
  /// made whole.
  record Projected(SampleParts parts) implements SeenGradients {
    @Override
    public GradientNoise noise() {
      return parts.noise();
    }

    @Override
    public Gradient ofSample(int sample) {
      return new Gradient(parts.first(sample), parts.second(sample));
    }

    @Override
    public Gradient ofNext(BatchDraws batches, int batchSize) {
      int[] batch = batches.nextSamples(batchSize);
      return new Gradient(parts.first(batch), parts.second(batch));
    }
  }
}
