package org.batchscope.data;

import java.util.List;
import java.util.Optional;
import org.batchscope.random.SplitMix64;

/// The synthetic sets: from {@link SplitMix64} with fixed seeds, so that they never change.
final class GeneratedSets {
  static final int SIZE = 1050;
  static final double[] GROUP_MEAN = {0.46, 0.63};
  static final double[][] GROUP_COVARIANCE = {{1.0, 0.6}, {0.6, 0.7}};
  static final double SLOPE = 1.5;
  static final double INTERCEPT = -0.5;
  static final double NOISE = 0.5;

  private static final long TWO_GROUPS_SEED = 1050;
  private static final long LINE_SEED = 2100;

  private GeneratedSets() {}

  /// The samples of a set that is generated; none of one that is a file.
  static Optional<Table> of(BuiltIn set) {
    return switch (set) {
      case TWO_GROUPS -> Optional.of(twoGroups());
      case TWO_MOONS -> Optional.of(CurvedSets.twoMoons());
      case SPIRAL -> Optional.of(CurvedSets.spiral());
      case CIRCLES -> Optional.of(CurvedSets.circles());
      case XOR -> Optional.of(CurvedSets.xor());
      case LINE -> Optional.of(line());
      case WAVES -> Optional.of(CurvedSets.waves());
      case SIX_POINTS -> Optional.of(sixPoints());
      case PENGUINS, THREE_PENGUINS, IRIS, BREAST_CANCER -> Optional.empty();
    };
  }

  /// Two Gaussian groups of 525 samples, in shuffled order.
  ///
  /// Group 0 has the mean −{@link #GROUP_MEAN}, group 1 the mean +{@link #GROUP_MEAN}; both have
  /// {@link #GROUP_COVARIANCE} = LLᵀ, and a sample is mean + L·(two standard normal deviates).
  static Table twoGroups() {
    SplitMix64 random = new SplitMix64(TWO_GROUPS_SEED);
    double[] group = shuffledClasses(random);
    double l11 = Math.sqrt(GROUP_COVARIANCE[0][0]);
    double l21 = GROUP_COVARIANCE[1][0] / l11;
    double l22 = Math.sqrt(GROUP_COVARIANCE[1][1] - l21 * l21);
    double[] x1 = new double[SIZE];
    double[] x2 = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      double sign = 2 * group[i] - 1;
      double first = random.nextNormal();
      double second = random.nextNormal();
      x1[i] = sign * GROUP_MEAN[0] + l11 * first;
      x2[i] = sign * GROUP_MEAN[1] + (l21 * first + l22 * second);
    }
    return new Table(List.of("x1", "x2", "group"), new double[][] {x1, x2, group});
  }

  /// A straight line with noise: x uniform on [−1, 3), y = {@link #SLOPE}·x + {@link #INTERCEPT} +
  /// {@link #NOISE}·(a standard normal deviate).
  ///
  /// As the mean of x is not 0, slope and intercept are correlated: the surface of mse is an
  /// oblique valley of condition number 6, through which a path curves.
  static Table line() {
    SplitMix64 random = new SplitMix64(LINE_SEED);
    double[] x = new double[SIZE];
    double[] y = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      x[i] = 4 * random.nextUniform() - 1;
      y[i] = SLOPE * x[i] + INTERCEPT + NOISE * random.nextNormal();
    }
    return new Table(List.of("x", "y"), new double[][] {x, y});
  }

  /// Six samples that can be followed by hand.
  static Table sixPoints() {
    double[] x1 = {0.9, 0.5, 0.2, 0.7, 0.1, 0.1};
    double[] x2 = {0.3, 0.3, 0.1, 0.5, 0.8, 0.9};
    double[] y = {1, 1, 1, 0, 0, 0};
    return new Table(List.of("x1", "x2", "y"), new double[][] {x1, x2, y});
  }

  /// 525 times 0 and 525 times 1, in shuffled order.
  static double[] shuffledClasses(SplitMix64 random) {
    double[] classes = new double[SIZE];
    for (int i = SIZE / 2; i < SIZE; i++) classes[i] = 1;
    shuffle(classes, random);
    return classes;
  }

  /// The shuffle of Fisher and Yates.
  private static void shuffle(double[] values, SplitMix64 random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextIndex(i + 1);
      double swapped = values[i];
      values[i] = values[j];
      values[j] = swapped;
    }
  }
}
