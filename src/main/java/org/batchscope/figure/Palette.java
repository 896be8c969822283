package org.batchscope.figure;

import java.awt.Color;

/// The colors of every figure, light for print and projector, dark for a dark room.
///
/// Full batch and mini-batch differ in lightness as well as in hue, so that they are told apart in
/// gray print and by the color-blind; see also the widths and arrowheads of {@link PathStyle}.
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
/// @param firstClass samples of target 0
/// @param secondClass samples of target 1
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
    Color firstClass,
    Color secondClass) {

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
          new Color(0x4C78A8),
          new Color(0xD9691E));

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
          new Color(0x7FB2E5),
          new Color(0xFF9A4D));

  /// A color with another opacity.
  ///
  /// @param opacity from 0 to 1
  public static Color withOpacity(Color color, double opacity) {
    int alpha = (int) Math.round(color.getAlpha() * opacity);
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  /// The color in the middle between two.
  static Color mixed(Color one, Color other) {
    return new Color(
        (one.getRed() + other.getRed()) / 2,
        (one.getGreen() + other.getGreen()) / 2,
        (one.getBlue() + other.getBlue()) / 2);
  }
}
