package org.batchscope.figure.draw;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pinned paths are told apart, and from the live paths, by the color-blind; and so are classes.
class ColorVisionTest {
  private static final double LEAST_DISTANCE = 15.5;
  private static final double LEAST_DISTANCE_OF_CLASSES = 30;

  /// What is left of linear red, green and blue at severity 1 (Machado, Oliveira and Fernandes
  /// 2009, A Physiologically-based Model for Simulation of Color Vision Deficiency, table 1).
  enum Vision {
    USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTAN(
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
        1.051998),
    DEUTAN(
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITAN(
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
        0.303900);

    private final double[] matrix;

    Vision(double... matrix) {
      this.matrix = matrix;
    }

    double[] seen(Color color) {
      double[] linear = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
      return times(matrix, linear);
    }
  }

  @ParameterizedTest
  @EnumSource
  void thePinsAreFarFromEachOtherAndFromTheLivePaths(Vision vision) {
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      List<Color> others = new ArrayList<>(List.of(palette.fullBatch(), palette.miniBatch()));
      for (Color pin : palette.pins()) {
        for (Color other : others) {
          double distance = distance(lab(vision.seen(pin)), lab(vision.seen(other)));
          assertTrue(distance >= LEAST_DISTANCE, pin + " and " + other + ": " + distance);
        }
        others.add(pin);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theColorsOfClassesAreFarFromEachOther(Vision vision) {
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      List<Color> others = new ArrayList<>();
      for (Color color : palette.classes()) {
        for (Color other : others) {
          double distance = distance(lab(vision.seen(color)), lab(vision.seen(other)));
          assertTrue(
              distance >= LEAST_DISTANCE_OF_CLASSES, color + " and " + other + ": " + distance);
        }
        others.add(color);
      }
    }
  }

  private static double linear(int component) {
    double c = component / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /// CIELAB under D65, of linear sRGB.
  private static double[] lab(double[] linear) {
    double[] clipped = new double[3];
    for (int i = 0; i < 3; i++) clipped[i] = Math.clamp(linear[i], 0, 1);
    double[] toXyz = {.4124, .3576, .1805, .2126, .7152, .0722, .0193, .1192, .9505};
    double[] xyz = times(toXyz, clipped);
    double x = cubeRoot(xyz[0] / .9505);
    double y = cubeRoot(xyz[1]);
    double z = cubeRoot(xyz[2] / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double cubeRoot(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
  }

  private static double[] times(double[] matrix, double[] vector) {
    double[] product = new double[3];
    for (int row = 0; row < 3; row++)
      for (int column = 0; column < 3; column++)
        product[row] += matrix[3 * row + column] * vector[column];
    return product;
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }
}
