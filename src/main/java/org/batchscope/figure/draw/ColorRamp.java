package org.batchscope.figure.draw;

import java.awt.Color;

/// A perceptually uniform ramp between two colors: straight in the Oklab color space, so that equal
/// steps look equally large.
///
/// @see "Björn Ottosson: A perceptual color space for image processing, 2020"
public final class ColorRamp {
  private static final int SHADES = 256;

  private final int[] shades = new int[SHADES];

  public ColorRamp(Color low, Color high) {
    double[] from = oklab(low);
    double[] to = oklab(high);
    for (int i = 0; i < SHADES; i++) {
      double t = i / (SHADES - 1.0);
      shades[i] =
          rgb(
              from[0] + t * (to[0] - from[0]),
              from[1] + t * (to[1] - from[1]),
              from[2] + t * (to[2] - from[2]));
    }
  }

  /// The opaque 0xAARRGGBB color at a position from 0 to 1.
  public int argb(double position) {
    return shades[(int) (Math.clamp(position, 0, 1) * (SHADES - 1) + 0.5)];
  }

  private static double[] oklab(Color color) {
    double r = linear(color.getRed() / 255.0);
    double g = linear(color.getGreen() / 255.0);
    double b = linear(color.getBlue() / 255.0);
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static int rgb(double lightness, double a, double b) {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return 0xFF000000
        | component(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
        | component(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
        | component(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
  }

  private static double cube(double x) {
    return x * x * x;
  }

  private static double linear(double c) {
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static int component(double c) {
    double clamped = Math.clamp(c, 0, 1);
    double gamma =
        clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * Math.pow(clamped, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * gamma);
  }
}
