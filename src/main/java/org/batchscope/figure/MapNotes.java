package org.batchscope.figure;

import java.awt.Graphics2D;

/// Sentences in the lower left corner of a map, one above the other from the bottom up.
final class MapNotes {
  private static final double MARGIN = 12;
  private static final double LINE = 20;

  private final Graphics2D g;
  private final PlotArea area;
  private final Palette palette;
  private int lines;

  MapNotes(Graphics2D g, PlotArea area, Palette palette) {
    this.g = g;
    this.area = area;
    this.palette = palette;
  }

  void add(String text) {
    g.setFont(Fonts.medium(13));
    Drawing.textOnHalo(
        g,
        text,
        area.frame().x + MARGIN,
        area.frame().y + area.frame().height - MARGIN - lines++ * LINE,
        palette.text(),
        Palette.withOpacity(palette.surfaceLow(), 0.85));
  }
}
