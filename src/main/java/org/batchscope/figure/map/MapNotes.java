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

/// Notes in a corner of a map's plot: at the left of the bottom unless they would cover more of
/// what is to be seen there than in another one. They are broken where the plot is narrow, or where
/// less is covered then.
final class MapNotes {
  private static final double TEXT_SIZE = 13;
  private static final double LINE_HEIGHT = 20;
  private static final double MARGIN = 12;
  // of the plot's width
  private static final double NARROW = 0.45;
  // what a broken line is worth, in points that are covered
  private static final double BREAK = 3;
  // around the text, what is covered too
  private static final double CLEARANCE = 16;

  private final Graphics2D g;
  private final Palette palette;
  private final PlotArea area;
  private final List<String> notes = new ArrayList<>();
  private final List<Avoided> avoided = new ArrayList<>();

  /// A point that should stay in sight.
  ///
  /// @param x from the left of the figure
  /// @param y from the top of the figure
  private record Avoided(double x, double y, double weight) {}

  /// Where lines are written.
  private record Block(List<String> lines, Rectangle2D.Double place) {}

  MapNotes(Graphics2D g, Palette palette, PlotArea area) {
    this.g = g;
    this.palette = palette;
    this.area = area;
  }

  /// Adds a note beneath those that are there already.
  void add(String text) {
    notes.add(text);
  }

  /// Keeps the notes away from a point of the parameter plane.
  ///
  /// @param weight how many others it is worth
  void avoid(double first, double second, double weight) {
    avoided.add(new Avoided(area.toX(first), area.toY(second), weight));
  }

  /// Writes what was added.
  void paint() {
    if (notes.isEmpty()) return;
    g.setFont(Fonts.medium(TEXT_SIZE));
    double room = area.frame().width - 2 * MARGIN;
    Block block =
        Stream.of(room, NARROW * room)
            .flatMap(width -> blocks(notes.stream().flatMap(each -> broken(each, width)).toList()))
            .min(Comparator.comparingDouble(this::cost))
            .orElseThrow();
    double baseline = block.place.y + TEXT_SIZE;
    for (String line : block.lines) {
      Drawing.textOnHalo(
          g,
          line,
          block.place.x,
          baseline,
          palette.text(),
          Palette.withOpacity(palette.surfaceLow(), 0.85));
      baseline += LINE_HEIGHT;
    }
  }

  /// In all corners, that in which they are usually first.
  private Stream<Block> blocks(List<String> lines) {
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
        .map(place -> new Block(lines, place));
  }

  /// What is covered, and for more lines than there are notes a little more.
  private double cost(Block block) {
    return covered(block.place) + BREAK * (block.lines.size() - notes.size());
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
  private Stream<String> broken(String text, double width) {
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
    return broken.stream();
  }
}
