package org.batchscope.figure.path;

import java.awt.Color;
import org.batchscope.figure.draw.Palette;

/// How a path is drawn. The two paths differ in color, lightness, width and arrowheads.
///
/// @param width of the line, in units of 1/96 inch
/// @param foldedWidth of the line where it goes to and fro, so that it does not become a blot
/// @param headLength of an arrowhead, at most
/// @param headWidth of an arrowhead, at most
/// @param headDistance between the tips of two arrowheads, at least
/// @param shortestArrow steps shorter than this get no arrowhead of their own
public record PathStyle(
    Color color,
    double width,
    double foldedWidth,
    double headLength,
    double headWidth,
    double headDistance,
    double shortestArrow) {
  public static PathStyle fullBatch(Palette palette) {
    return new PathStyle(palette.fullBatch(), 3.4, 0.9, 14, 12, 30, 1.5);
  }

  public static PathStyle miniBatch(Palette palette) {
    return new PathStyle(palette.miniBatch(), 1.7, 1.7, 9, 7.5, 9, 7);
  }

  /// For a path of very many updates, through which the surface should still be seen.
  public static PathStyle denseMiniBatch(Palette palette) {
    Color color = Palette.withOpacity(palette.miniBatch(), 0.6);
    return new PathStyle(color, 1.1, 1.1, 8, 6.5, 22, 9);
  }
}
