package org.batchscope.figure.draw;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/// The colors of every figure, light for print and projector, dark for a dark room.
///
/// Full batch and mini-batch differ in lightness as well as in hue, so that they are told apart in
/// gray print and by the color-blind; their lines differ in width and arrowheads, too. The colors
/// of pinned paths keep away from both, and from each other as the color-blind see them: at least
/// 20 apart in CIELAB for protans, deutans and tritans on the light palette, 16 on the dark
/// (Machado, Oliveira and Fernandes 2009, severity 1); they have dashes and end marks of their own,
/// too. The colors of classes are at least 30 apart in the same sense, and from the live paths 19,
/// but for those of the first two: every class is marked by a shape as well.
///
/// @param background around plots
/// @param surfaceLow the surface at its lowest loss
/// @param surfaceHigh the surface at its highest loss
/// @param contour lines of equal loss, translucent
/// @param text what is to be read first
/// @param quietText everything else
/// @param line frames and ticks
/// @param fullBatch full-batch path and steps
/// @param miniBatch mini-batch path and steps
/// @param classes samples of the targets 0, 1, …; with more classes they come again
/// @param pins pinned paths, by the style of their pins
public record Palette(
    Color background,
    Color surfaceLow,
    Color surfaceHigh,
    Color contour,
    Color text,
    Color quietText,
    Color line,
    Color fullBatch,
    Color miniBatch,
    List<Color> classes,
    List<Color> pins) {

  public Palette {
    classes = List.copyOf(classes);
    pins = List.copyOf(pins);
  }

  public static final Palette LIGHT =
      new Palette(
          new Color(0xFFFFFF),
          new Color(0xFFFEFA),
          new Color(0xA9B2CB),
          new Color(0x33, 0x3C, 0x55, 95),
          new Color(0x161B26),
          new Color(0x566072),
          new Color(0xC9CFDA),
          new Color(0x12408F),
          new Color(0x0E9F4F),
          colors(0x4C78A8, 0xD9691E, 0x8B2BE2, 0x4D181B, 0xBA8E8B),
          colors(0xB93301, 0x9049DA, 0xC38C07, 0xEF54A5, 0x1A1D21, 0x873B3E));

  public static final Palette DARK =
      new Palette(
          new Color(0x171B22),
          new Color(0x10141B),
          new Color(0x46536B),
          new Color(0xC8, 0xD4, 0xEE, 90),
          new Color(0xF0F3F8),
          new Color(0xA3AEBF),
          new Color(0x3A4352),
          new Color(0x6FA8FF),
          new Color(0x3DDC84),
          colors(0x7FB2E5, 0xFF9A4D, 0xBA3CFF, 0xF5E5C9, 0xD21753),
          colors(0xFA4D28, 0xEAB8FE, 0xFCC30D, 0xFD689E, 0xEBEFF6, 0xDA8F5B));

  /// Samples of target 0.
  public Color firstClass() {
    return classes.get(0);
  }

  /// Samples of target 1.
  public Color secondClass() {
    return classes.get(1);
  }

  private static List<Color> colors(int... rgb) {
    return IntStream.of(rgb).mapToObj(Color::new).toList();
  }

  /// A color with another opacity.
  ///
  /// @param opacity from 0 to 1
  public static Color withOpacity(Color color, double opacity) {
    int alpha = (int) Math.round(color.getAlpha() * opacity);
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  /// The color in the middle between two.
  public static Color mixed(Color one, Color other) {
    return new Color(
        (one.getRed() + other.getRed()) / 2,
        (one.getGreen() + other.getGreen()) / 2,
        (one.getBlue() + other.getBlue()) / 2);
  }
}
