package org.batchscope.figure.network;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.batchscope.figure.chart.ChartKey;
import org.batchscope.figure.draw.Fonts;

/// Where everything is on a figure of some size.
///
/// @param width of the figure
/// @param top where the columns begin
/// @param room the height that they share
/// @param left what the names beside the first column take, with half of its units
/// @param right the same beside the last column
record NetworkLayout(
    NetworkSketch sketch, double width, double top, double room, double left, double right) {
  private static final double TOP = 34;
  private static final double BOTTOM = 14;
  // narrower figures have their key beneath the title
  private static final double NARROW = 520;
  // of the figure's width
  private static final double WIDEST_SIDE = 0.42;
  private static final double NAME_GAP = 6;
  private static final double MARGIN = 6;
  private static final double LARGEST_RADIUS = 13;
  private static final double WIDEST = 6;
  private static final double WIDEST_OF_MANY = 1.4;
  // of all lines between two columns, if each were the widest, relative to the height
  private static final double MOST_LINES = 5;
  private static final double TEXT_SIZE = 12;
  private static final double SMALLEST_TEXT = 8;
  // of the distance between the units that are named
  private static final double TEXT_SHARE = 0.95;
  private static final FontRenderContext FONT_CONTEXT = new FontRenderContext(null, true, true);

  static NetworkLayout of(NetworkSketch sketch, double width, double height) {
    double top = isKeyBesideTitle(width) ? TOP : TOP + ChartKey.ROW_HEIGHT;
    double room = height - top - BOTTOM;
    double beside = radius(sketch, room) + NAME_GAP + MARGIN;
    double most = WIDEST_SIDE * width;
    return new NetworkLayout(
        sketch,
        width,
        top,
        room,
        Math.min(most, beside + widest(sketch.inputs(), room)),
        Math.min(most, beside + widest(sketch.outputs(), room)));
  }

  private static double widest(List<String> names, double room) {
    Font font = font(names.size(), room);
    return names.stream()
        .mapToDouble(name -> font.getStringBounds(name, FONT_CONTEXT).getWidth())
        .max()
        .orElse(0);
  }

  private static double radius(NetworkSketch sketch, double room) {
    return Math.min(LARGEST_RADIUS, 0.36 * room / sketch.highest());
  }

  /// Whether there is room for the key at the right of the title. It depends on the width alone, so
  /// that nothing moves when the title changes.
  boolean isKeyBesideTitle() {
    return isKeyBesideTitle(width);
  }

  private static boolean isKeyBesideTitle(double width) {
    return width >= NARROW;
  }

  /// As large as it can be beside that many units without names on one another.
  Font font(int units) {
    return font(units, room);
  }

  private static Font font(int units, double room) {
    return Fonts.medium(Math.clamp(TEXT_SHARE * room / units, SMALLEST_TEXT, TEXT_SIZE));
  }

  /// Which of that many units are named: all of them, or every second, and so on.
  int unitsPerName(int units) {
    return Math.max(1, (int) Math.ceil(SMALLEST_TEXT * units / room));
  }

  double radius() {
    return radius(sketch, room);
  }

  /// From the middle of a unit to its name.
  double nameGap() {
    return radius() + NAME_GAP;
  }

  /// How wide the names beside the first or the last column can be.
  double nameRoom(boolean first) {
    return (first ? left : right) - nameGap() - MARGIN;
  }

  double widestLine() {
    return Math.clamp(MOST_LINES * room / sketch.mostWeights(), WIDEST_OF_MANY, WIDEST);
  }

  /// How wide lines are, relative to those of a network of few.
  double lineShare() {
    return widestLine() / WIDEST;
  }

  Point2D place(int column, int unit) {
    int columns = sketch.columns().size();
    double x = left + (width - left - right) * column / (columns - 1);
    int units = sketch.columns().get(column);
    return new Point2D.Double(x, top + room * (unit + 0.5) / units);
  }

  Line2D line(NetworkSketch.Edge edge) {
    return new Line2D.Double(
        place(edge.column(), edge.from()), place(edge.column() + 1, edge.to()));
  }

  /// Of a position from a line, or of a bias from its unit.
  double distance(NetworkSketch.Edge edge, double x, double y) {
    if (!edge.isBias()) return line(edge).ptSegDist(x, y);
    return place(edge.column() + 1, edge.to()).distance(x, y) - radius();
  }
}
