package org.batchscope.figure.map;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.text.MapNote;

/// Notes in a corner of a map's plot: at the left of the bottom unless they would cover more of
/// what is to be seen there than in another one. They are broken where the plot is narrow, or where
/// less is covered then. Where they would still be too high, or cover too much, they are said in
/// fewer words, and then the last ones are left away.
final class MapNotes {
  private static final double TEXT_SIZE = 13;
  private static final double LINE_HEIGHT = 20;
  private static final double MARGIN = 12;
  // of the plot's width
  private static final double NARROW = 0.45;
  // how much longer lines may be than if all were equally long, the nearest first
  private static final double[] SPARE = {0.05, 0.15, 0.3};
  // what a broken line is worth, in points that are covered
  private static final double BREAK = 3;
  // the same for notes in fewer words, and for each note that is left away
  private static final double SHORTER = 7;
  // of the plot's height, and what a unit beyond is worth
  private static final double HIGHEST = 1.0 / 3;
  private static final double BEYOND = 20;
  // of the text's width, so that notes rest while their numbers change from update to update
  private static final double WIDTH_STEP = 40;
  // around the text, what is covered too
  private static final double CLEARANCE = 16;

  private final Graphics2D g;
  private final Palette palette;
  private final PlotArea area;
  private final List<MapNote> notes = new ArrayList<>();
  private final List<Avoided> avoided = new ArrayList<>();

  /// A point that should stay in sight.
  ///
  /// @param x from the left of the figure
  /// @param y from the top of the figure
  private record Avoided(double x, double y, double weight) {}

  private record Line(String text, double width) {}

  /// @param noteCount how many notes the lines are
  /// @param shortened how often less was written than would have been before
  private record Version(List<Line> lines, int noteCount, int shortened) {
    static Version of(List<List<Line>> notes, int shortened) {
      return new Version(notes.stream().flatMap(List::stream).toList(), notes.size(), shortened);
    }
  }

  /// Where lines are written.
  private record Block(Version version, Rectangle2D.Double place) {}

  MapNotes(Graphics2D g, Palette palette, PlotArea area) {
    this.g = g;
    this.palette = palette;
    this.area = area;
  }

  /// Adds a note beneath those that are there already, which are more important.
  void add(MapNote note) {
    notes.add(note);
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
            .flatMap(this::versions)
            .flatMap(this::blocks)
            .min(Comparator.comparingDouble(this::cost))
            .orElseThrow();
    double baseline = block.place.y + TEXT_SIZE;
    for (Line line : block.version.lines) {
      Drawing.textOnHalo(
          g,
          line.text,
          block.place.x,
          baseline,
          palette.text(),
          Palette.withOpacity(palette.surfaceLow(), 0.85));
      baseline += LINE_HEIGHT;
    }
  }

  /// What can be written of the notes, from most to least.
  private Stream<Version> versions(double width) {
    Version whole = Version.of(notes.stream().map(note -> broken(note.text(), width)).toList(), 0);
    List<List<Line>> brief = notes.stream().map(note -> broken(note.brief(), width)).toList();
    Stream<Version> shorter =
        IntStream.range(0, notes.size())
            .mapToObj(left -> Version.of(brief.subList(0, notes.size() - left), left + 1));
    return Stream.concat(Stream.of(whole), shorter);
  }

  /// In all corners, that in which they are usually first.
  private Stream<Block> blocks(Version version) {
    Rectangle2D.Double frame = area.frame();
    List<Line> lines = version.lines;
    double widest = lines.stream().mapToDouble(Line::width).max().orElse(0);
    double width = Math.ceil(widest / WIDTH_STEP) * WIDTH_STEP;
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
        .map(place -> new Block(version, place));
  }

  /// What is covered, and a little more for more lines than there are notes, and for less that is
  /// told.
  private double cost(Block block) {
    Version version = block.version;
    double beyond = Math.max(0, block.place.height - HIGHEST * area.frame().height);
    return covered(block.place)
        + BREAK * (version.lines.size() - version.noteCount)
        + SHORTER * version.shortened
        + BEYOND * beyond;
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

  /// As few lines as fit, about equally long: no word is left alone on the last one.
  private List<Line> broken(String text, double width) {
    List<Line> filled = filled(text, width);
    if (filled.size() == 1) return filled;
    double even = measured(text).width / filled.size();
    return DoubleStream.of(SPARE)
        .mapToObj(spare -> filled(text, Math.min(width, even * (1 + spare))))
        .filter(lines -> lines.size() == filled.size())
        .findFirst()
        .orElse(filled);
  }

  /// Lines of whole words, each as long as fits.
  private List<Line> filled(String text, double width) {
    List<Line> filled = new ArrayList<>();
    Line line = new Line("", 0);
    for (String word : text.split(" ")) {
      Line longer = measured(line.text.isEmpty() ? word : line.text + " " + word);
      if (!line.text.isEmpty() && longer.width > width) {
        filled.add(line);
        line = measured(word);
      } else line = longer;
    }
    filled.add(line);
    return filled;
  }

  private Line measured(String text) {
    return new Line(text, Drawing.width(g, text));
  }
}
