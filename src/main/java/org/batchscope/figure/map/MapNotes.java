package org.batchscope.figure.map;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;

/// Lines of text in a corner of a map's plot: at the left of the bottom unless they would cover
/// more of what is to be seen there than in another one. They are broken where the plot is narrow.
final class MapNotes {
  private static final double TEXT_SIZE = 13;
  private static final double LINE_HEIGHT = 20;
  private static final double MARGIN = 12;
  // around the text, what is covered too
  private static final double CLEARANCE = 16;

  private final Graphics2D g;
  private final Palette palette;
  private final PlotArea area;
  private final List<String> lines = new ArrayList<>();
  private final List<Avoided> avoided = new ArrayList<>();

  /// A point that should stay in sight.
  ///
  /// @param x from the left of the figure
  /// @param y from the top of the figure
  private record Avoided(double x, double y, double weight) {}

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
  ///
  /// @param weight how many others it is worth
  void avoid(double first, double second, double weight) {
    avoided.add(new Avoided(area.toX(first), area.toY(second), weight));
  }

  /// Writes what was added.
  void paint() {
    if (lines.isEmpty()) return;
    g.setFont(Fonts.medium(TEXT_SIZE));
    Rectangle2D.Double place = place();
    double baseline = place.y + TEXT_SIZE;
    for (String line : lines) {
      Drawing.textOnHalo(
          g,
          line,
          place.x,
          baseline,
          palette.text(),
          Palette.withOpacity(palette.surfaceLow(), 0.85));
      baseline += LINE_HEIGHT;
    }
  }

  private Rectangle2D.Double place() {
    Rectangle2D.Double frame = area.frame();
    double width = lines.stream().mapToDouble(line -> Drawing.width(g, line)).max().orElse(0);
    double height = TEXT_SIZE + LINE_HEIGHT * (lines.size() - 1);
    double left = frame.x + MARGIN;
    double right = Math.max(left, frame.getMaxX() - MARGIN - width);
    double top = frame.y + MARGIN;
    double bottom = frame.getMaxY() - MARGIN - height;
    return Stream.of(
            new Rectangle2D.Double(left, bottom, width, height),
            new Rectangle2D.Double(left, top, width, height),
            new Rectangle2D.Double(right, bottom, width, height),
            new Rectangle2D.Double(right, top, width, height))
        .min(Comparator.comparingDouble(this::covered))
        .orElseThrow();
  }

  private double covered(Rectangle2D.Double place) {
    Rectangle2D.Double around =
        new Rectangle2D.Double(
            place.x - CLEARANCE,
            place.y - CLEARANCE,
            place.width + 2 * CLEARANCE,
            place.height + 2 * CLEARANCE);
    return avoided.stream()
        .filter(point -> around.contains(point.x, point.y))
        .mapToDouble(Avoided::weight)
        .sum();
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
