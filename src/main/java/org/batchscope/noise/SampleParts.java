package org.batchscope.noise;

import java.util.Arrays;
import org.batchscope.network.Evaluator;
import org.batchscope.objective.Objective;
import org.batchscope.surface.Plane;

/// The parts of all samples' gradients at one point that are seen on a plane, and those along the
/// full gradient: a few numbers for each sample, however many parameters there are. The parts of a
/// batch's gradient are the means of its samples' parts. Immutable.
public final class SampleParts {
  private final double[] full;
  private final double trace;
  // first and second axis of the plane, full gradient; of all samples each
  private final double[][] parts;

  private SampleParts(double[] full, double trace, double[][] parts) {
    this.full = full;
    this.trace = trace;
    this.parts = parts;
  }

  /// What there is at `theta`, in two passes over the data.
  ///
  /// @param theta the parameters. Not modified.
  public static SampleParts at(Objective objective, double[] theta, Plane plane) {
    Evaluator evaluator = objective.evaluator();
    double[] full = new double[theta.length];
    double trace = evaluator.gradientAndTrace(theta, full);
    double[][] directions = {plane.firstDirection(), plane.secondDirection(), full};
    double[][] parts = new double[directions.length][objective.sampleCount()];
    int[] all = new int[objective.sampleCount()];
    Arrays.setAll(all, i -> i);
    evaluator.sampleProducts(theta, all, directions, parts);
    return new SampleParts(full, trace, parts);
  }

  /// Part of a sample's gradient along the plane's first axis, in loss per unit of it.
  public double first(int sample) {
    return parts[0][sample];
  }

  /// Part of a sample's gradient along the plane's second axis, in loss per unit of it.
  public double second(int sample) {
    return parts[1][sample];
  }

  /// Part of a batch's gradient along the plane's first axis.
  ///
  /// @param batch its samples, from 0. Not modified.
  public double first(int[] batch) {
    return mean(parts[0], batch);
  }

  /// Part of a batch's gradient along the plane's second axis.
  ///
  /// @param batch its samples, from 0. Not modified.
  public double second(int[] batch) {
    return mean(parts[1], batch);
  }

  /// The noise that these gradients are.
  public GradientNoise noise() {
    int n = parts[0].length;
    double[][] distances = new double[parts.length][];
    Arrays.setAll(distances, k -> distancesFromMean(parts[k]));
    double mixed = meanProduct(distances[0], distances[1]);
    double[][] seen = {
      {meanProduct(distances[0], distances[0]), mixed},
      {mixed, meanProduct(distances[1], distances[1])}
    };
    double along = meanProduct(distances[2], distances[2]);
    return GradientNoise.seen(n, full.clone(), seen, trace, along);
  }

  private static double mean(double[] values, int[] samples) {
    double sum = 0;
    for (int sample : samples) sum += values[sample];
    return sum / samples.length;
  }

  private static double[] distancesFromMean(double[] values) {
    double sum = 0;
    for (double value : values) sum += value;
    double mean = sum / values.length;
    return Arrays.stream(values).map(value -> value - mean).toArray();
  }

  private static double meanProduct(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum / a.length;
  }
}
