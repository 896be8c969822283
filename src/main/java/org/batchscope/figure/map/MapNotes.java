package org.batchscope.figure.map;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;

/// Lines of text at the left of a map's plot, at the bottom unless the point of interest is there.
/// They are broken where the plot is narrow.
final class MapNotes {
  private static final double TEXT_SIZE = 13;
  private static final double LINE_HEIGHT = 20;
  private static final double MARGIN = 12;
  // of the plot: what notes may cover
  private static final double WIDEST = 0.6;
  private static final double HIGHEST = 0.3;

  private final Graphics2D g;
  private final Palette palette;
  private final PlotArea area;
  private final List<String> lines = new ArrayList<>();
  private boolean atTop;

  MapNotes(Graphics2D g, Palette palette, PlotArea area) {
    this.g = g;
    this.palette = palette;
    this.area = area;
  }

  /// Adds a note beneath those that are there already.
  void add(String text) {
    g.setFont(Fonts.medium(TEXT_SIZE));
    lines.addAll(broken(text));
  }

  /// Keeps the notes away from a point of the parameter plane.
  void avoid(double first, double second) {
    Rectangle2D.Double frame = area.frame();
    double right = area.toX(first) - frame.x;
    double up = frame.getMaxY() - area.toY(second);
    atTop = right < WIDEST * frame.width && up < HIGHEST * frame.height && up > 0 && right > 0;
  }

  /// Writes what was added.
  void paint() {
    g.setFont(Fonts.medium(TEXT_SIZE));
    Rectangle2D.Double frame = area.frame();
    double baseline =
        atTop
            ? frame.y + MARGIN + TEXT_SIZE
            : frame.getMaxY() - MARGIN - LINE_HEIGHT * (lines.size() - 1);
    for (String line : lines) {
      Drawing.textOnHalo(
          g,
          line,
          frame.x + MARGIN,
          baseline,
          palette.text(),
          Palette.withOpacity(palette.surfaceLow(), 0.85));
      baseline += LINE_HEIGHT;
    }
  }

  /// Lines that fit, of whole words.
  private List<String> broken(String text) {
    double width = area.frame().width - 2 * MARGIN;
    List<String> broken = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && Drawing.width(g, longer) > width) {
        broken.add(line);
        line = word;
      } else line = longer;
    }
    broken.add(line);
    return broken;
  }
}
