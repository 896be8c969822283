package org.batchscope.data;

import java.util.List;
import org.batchscope.random.SplitMix64;

/// Synthetic sets that no network without a hidden layer learns: 1050 samples with the features x1
/// and x2, nearly all within ±2.
///
/// Those of classes have 525 samples of each, in shuffled order: first the classes are shuffled,
/// then each sample draws what is said of it, in that order. An angle or a position is uniform, and
/// a normal deviate is one of mean 0 and standard deviation 1.
final class CurvedSets {
  static final double MOON_NOISE = 0.15;
  static final double SPIRAL_START = 0.2;
  static final double SPIRAL_LENGTH = 1.8;
  static final double SPIRAL_ANGLE = 3 * Math.PI;
  static final double SPIRAL_NOISE = 0.08;
  static final double INNER_RADIUS = 0.7;
  static final double OUTER_RADIUS = 1.5;
  static final double CIRCLE_NOISE = 0.2;
  static final double XOR_CENTER = 1;
  static final double XOR_NOISE = 0.4;
  static final double WAVE_NUMBER = 1.5;
  static final double WAVE_NOISE = 0.1;

  private static final long TWO_MOONS_SEED = 3150;
  private static final long SPIRAL_SEED = 4200;
  private static final long CIRCLES_SEED = 5250;
  private static final long XOR_SEED = 6300;
  private static final long WAVES_SEED = 7350;

  private CurvedSets() {}

  /// Two half circles of radius 1 that reach into each other.
  ///
  /// With an angle t on [0, π) class 0 lies at (cos t − ½, sin t − ¼), class 1 at (½ − cos t, ¼ −
  /// sin t); to x1 and then to x2 {@link #MOON_NOISE}·(a normal deviate) is added.
  static Table twoMoons() {
    return classes(
        new SplitMix64(TWO_MOONS_SEED),
        MOON_NOISE,
        (sign, random) -> {
          double t = Math.PI * random.nextUniform();
          return new Point(sign * (0.5 - StrictMath.cos(t)), sign * (0.25 - StrictMath.sin(t)));
        });
  }

  /// Two arms of a spiral that make one and a half turns around each other.
  ///
  /// With a position p on [0, 1) and s = √p, which spreads the samples evenly along an arm, class 0
  /// lies at the radius {@link #SPIRAL_START} + {@link #SPIRAL_LENGTH}·s and the angle {@link
  /// #SPIRAL_ANGLE}·s, class 1 opposite; to x1 and then to x2 {@link #SPIRAL_NOISE}·(a normal
  /// deviate) is added.
  static Table spiral() {
    return classes(
        new SplitMix64(SPIRAL_SEED),
        SPIRAL_NOISE,
        (sign, random) -> {
          double s = Math.sqrt(random.nextUniform());
          double radius = -sign * (SPIRAL_START + SPIRAL_LENGTH * s);
          return Point.polar(radius, SPIRAL_ANGLE * s);
        });
  }

  /// Two concentric circles.
  ///
  /// At an angle on [0, 2π) class 0 has the radius {@link #INNER_RADIUS}, class 1 {@link
  /// #OUTER_RADIUS}; to x1 and then to x2 {@link #CIRCLE_NOISE}·(a normal deviate) is added.
  static Table circles() {
    return classes(
        new SplitMix64(CIRCLES_SEED),
        CIRCLE_NOISE,
        (sign, random) ->
            Point.polar(
                sign < 0 ? INNER_RADIUS : OUTER_RADIUS, 2 * Math.PI * random.nextUniform()));
  }

  /// Four Gaussian groups around (±{@link #XOR_CENTER}, ±{@link #XOR_CENTER}).
  ///
  /// A sample of class 0 draws one of the two where both signs are the same, one of class 1 one of
  /// those where they differ; to x1 and then to x2 {@link #XOR_NOISE}·(a normal deviate) is added.
  static Table xor() {
    return classes(
        new SplitMix64(XOR_SEED),
        XOR_NOISE,
        (sign, random) -> {
          double x1 = random.nextIndex(2) == 0 ? -XOR_CENTER : XOR_CENTER;
          return new Point(x1, -sign * x1);
        });
  }

  /// A surface of hills and valleys: x1 and then x2 are uniform on [−2, 2), and y = sin({@link
  /// #WAVE_NUMBER}·x1)·cos({@link #WAVE_NUMBER}·x2) + {@link #WAVE_NOISE}·(a normal deviate).
  static Table waves() {
    SplitMix64 random = new SplitMix64(WAVES_SEED);
    double[] x1 = new double[GeneratedSets.SIZE];
    double[] x2 = new double[GeneratedSets.SIZE];
    double[] y = new double[GeneratedSets.SIZE];
    for (int i = 0; i < y.length; i++) {
      x1[i] = 4 * random.nextUniform() - 2;
      x2[i] = 4 * random.nextUniform() - 2;
      double wave = StrictMath.sin(WAVE_NUMBER * x1[i]) * StrictMath.cos(WAVE_NUMBER * x2[i]);
      y[i] = wave + WAVE_NOISE * random.nextNormal();
    }
    return new Table(List.of("x1", "x2", "y"), new double[][] {x1, x2, y});
  }

  private record Point(double x1, double x2) {
    static Point polar(double radius, double angleRadians) {
      return new Point(
          radius * StrictMath.cos(angleRadians), radius * StrictMath.sin(angleRadians));
    }
  }

  private interface Curve {
    /// @param sign −1 for class 0, +1 for class 1
    Point draw(double sign, SplitMix64 random);
  }

  private static Table classes(SplitMix64 random, double noise, Curve curve) {
    double[] classes = GeneratedSets.shuffledClasses(random);
    double[] x1 = new double[classes.length];
    double[] x2 = new double[classes.length];
    for (int i = 0; i < classes.length; i++) {
      Point point = curve.draw(2 * classes[i] - 1, random);
      x1[i] = point.x1() + noise * random.nextNormal();
      x2[i] = point.x2() + noise * random.nextNormal();
    }
    return new Table(List.of("x1", "x2", "class"), new double[][] {x1, x2, classes});
  }
}
