package org.batchscope.figure.network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.batchscope.figure.chart.ChartKey;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.NumberText;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;

/// The network of the mini-batch path before the current update: every weight is a line, the wider
/// the greater it is, and every bias the filling of its unit; one color for positive values, one
/// for negative ones. The greatest lie above the others, and where there are many all are thinner,
/// so that they can be told apart.
///
/// @param update of the mini-batch run, from 0 to its number of updates
/// @param marked the place of a parameter in the flat array that is told in full, if any
public record NetworkFigure(Result result, int update, Optional<Integer> marked, Palette palette)
    implements Figure {
  private static final double TOP = 34;
  private static final double BOTTOM = 14;
  // of the figure's width
  private static final double WIDEST_SIDE = 0.42;
  private static final double NAME_GAP = 6;
  private static final double MARGIN = 6;
  private static final double LARGEST_RADIUS = 13;
  private static final double WIDEST = 6;
  private static final double WIDEST_OF_MANY = 1.4;
  private static final double NARROWEST = 0.4;
  // of all lines between two columns, if each were the widest, relative to the height
  private static final double MOST_LINES = 5;
  private static final double NEAR = 7;
  // beside the line of what is marked, both sides together
  private static final double MARK = 4;
  private static final double SMALLEST_OPACITY = 0.25;
  private static final double TEXT_SIZE = 12;
  private static final double SMALLEST_TEXT = 8;
  // of the distance between the units that are named
  private static final double TEXT_SHARE = 0.95;
  private static final FontRenderContext FONT_CONTEXT = new FontRenderContext(null, true, true);

  /// The place of the parameter whose line or unit is near a position, if there is one.
  public Optional<Integer> parameterAt(double x, double y, double width, double height) {
    NetworkSketch sketch = NetworkSketch.of(result.objective());
    Layout layout = Layout.of(sketch, width, height);
    return sketch.edges().stream()
        .filter(edge -> layout.distance(edge, x, y) < NEAR)
        .min(Comparator.comparingDouble(edge -> layout.distance(edge, x, y)))
        .map(NetworkSketch.Edge::parameter);
  }

  @Override
  public void paint(Graphics2D g, double width, double height) {
    Drawing.prepare(g);
    Drawing.background(g, palette, width, height);
    NetworkSketch sketch = NetworkSketch.of(result.objective());
    Layout layout = Layout.of(sketch, width, height);
    double[] theta = result.miniBatch().parametersAt(update);
    double largest = Arrays.stream(theta).map(Math::abs).max().orElse(0);
    // what is marked lies above all others
    List<NetworkSketch.Edge> weights =
        sketch.edges().stream()
            .filter(edge -> !edge.isBias())
            .sorted(
                Comparator.comparing(this::isMarked)
                    .thenComparingDouble(edge -> Math.abs(theta[edge.parameter()])))
            .toList();
    for (NetworkSketch.Edge edge : weights)
      paintWeight(g, layout, edge, theta[edge.parameter()], largest);
    for (int column = 0; column < sketch.columns().size(); column++)
      for (int unit = 0; unit < sketch.columns().get(column); unit++)
        paintUnit(g, layout.place(column, unit), layout.radius(), palette.background());
    for (NetworkSketch.Edge edge : sketch.edges())
      if (edge.isBias()) {
        Point2D place = layout.place(edge.column() + 1, edge.to());
        paintUnit(
            g, place, layout.radius(), color(theta[edge.parameter()], largest, SMALLEST_OPACITY));
        if (isMarked(edge)) ring(g, place, layout.radius() + 2);
      }
    paintNames(g, layout, 0, sketch.inputs());
    paintNames(g, layout, sketch.columns().size() - 1, sketch.outputs());
    g.setFont(Fonts.regular(TEXT_SIZE));
    g.setColor(palette.quietText());
    Drawing.text(g, title(theta, largest), 8, 18);
  }

  private String title(double[] theta, double largest) {
    if (marked.isPresent() && marked.get() < theta.length)
      return Messages.message(
          "network.parameter",
          result.objective().parameterNames().get(marked.get()),
          NumberText.of(theta[marked.get()], 4));
    return Messages.message("network.title", theta.length, NumberText.of(largest, 2));
  }

  private void paintWeight(
      Graphics2D g, Layout layout, NetworkSketch.Edge edge, double weight, double largest) {
    double share = largest == 0 ? 0 : Math.abs(weight) / largest;
    Line2D line = layout.line(edge);
    double widest = layout.widestLine();
    double lineWidth = Math.max(NARROWEST * widest / WIDEST, widest * share);
    if (isMarked(edge)) {
      draw(g, line, palette.text(), lineWidth + MARK);
      // colors are translucent
      draw(g, line, palette.background(), lineWidth);
    }
    draw(g, line, color(weight, largest, SMALLEST_OPACITY * widest / WIDEST), lineWidth);
  }

  private static void draw(Graphics2D g, Line2D line, Color color, double lineWidth) {
    g.setColor(color);
    g.setStroke(new BasicStroke((float) lineWidth, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(line);
  }

  private boolean isMarked(NetworkSketch.Edge edge) {
    return marked.filter(parameter -> parameter == edge.parameter()).isPresent();
  }

  private void paintUnit(Graphics2D g, Point2D place, double radius, Color fill) {
    Ellipse2D unit =
        new Ellipse2D.Double(place.getX() - radius, place.getY() - radius, 2 * radius, 2 * radius);
    g.setColor(palette.background());
    g.fill(unit);
    g.setColor(fill);
    g.fill(unit);
    g.setColor(palette.quietText());
    g.setStroke(new BasicStroke(1.4f));
    g.draw(unit);
  }

  private void ring(Graphics2D g, Point2D place, double radius) {
    g.setColor(palette.text());
    g.setStroke(new BasicStroke(2.4f));
    g.draw(
        new Ellipse2D.Double(place.getX() - radius, place.getY() - radius, 2 * radius, 2 * radius));
  }

  private Color color(double value, double largest, double smallestOpacity) {
    double share = largest == 0 ? 0 : Math.abs(value) / largest;
    Color color = value < 0 ? palette.secondClass() : palette.firstClass();
    return Palette.withOpacity(color, smallestOpacity + (1 - smallestOpacity) * share);
  }

  private void paintNames(Graphics2D g, Layout layout, int column, List<String> names) {
    g.setFont(layout.font(names.size()));
    g.setColor(palette.text());
    boolean left = column == 0;
    double gap = layout.radius() + NAME_GAP;
    double room = (left ? layout.left : layout.right) - gap - MARGIN;
    double halfOfText = g.getFont().getSize2D() / 3;
    for (int unit = 0; unit < names.size(); unit += layout.unitsPerName(names.size())) {
      Point2D place = layout.place(column, unit);
      // a name that just fits is not cut off
      String name = ChartKey.fitted(g, g.getFont(), names.get(unit), room + 1);
      if (left) Drawing.rightAligned(g, name, place.getX() - gap, place.getY() + halfOfText);
      else Drawing.text(g, name, place.getX() + gap, place.getY() + halfOfText);
    }
  }

  /// Where everything is on a figure of some size.
  ///
  /// @param left what the names beside the first column take, with half of its units
  /// @param right the same beside the last column
  private record Layout(
      NetworkSketch sketch, double width, double height, double left, double right) {
    static Layout of(NetworkSketch sketch, double width, double height) {
      double beside = radius(sketch, height) + NAME_GAP + MARGIN;
      double most = WIDEST_SIDE * width;
      return new Layout(
          sketch,
          width,
          height,
          Math.min(most, beside + widest(sketch.inputs(), height)),
          Math.min(most, beside + widest(sketch.outputs(), height)));
    }

    private static double widest(List<String> names, double height) {
      Font font = font(names.size(), height);
      return names.stream()
          .mapToDouble(name -> font.getStringBounds(name, FONT_CONTEXT).getWidth())
          .max()
          .orElse(0);
    }

    private static double radius(NetworkSketch sketch, double height) {
      return Math.min(LARGEST_RADIUS, 0.36 * (height - TOP - BOTTOM) / sketch.highest());
    }

    /// As large as it can be beside that many units without names on one another.
    Font font(int units) {
      return font(units, height);
    }

    private static Font font(int units, double height) {
      double most = TEXT_SHARE * (height - TOP - BOTTOM) / units;
      return Fonts.medium(Math.clamp(most, SMALLEST_TEXT, TEXT_SIZE));
    }

    /// Which of that many units are named: all of them, or every second, and so on.
    int unitsPerName(int units) {
      return Math.max(1, (int) Math.ceil(SMALLEST_TEXT * units / (height - TOP - BOTTOM)));
    }

    double radius() {
      return radius(sketch, height);
    }

    double widestLine() {
      double room = MOST_LINES * (height - TOP - BOTTOM) / sketch.mostWeights();
      return Math.clamp(room, WIDEST_OF_MANY, WIDEST);
    }

    Point2D place(int column, int unit) {
      int columns = sketch.columns().size();
      double x = left + (width - left - right) * column / (columns - 1);
      int units = sketch.columns().get(column);
      double y = TOP + (height - TOP - BOTTOM) * (unit + 0.5) / units;
      return new Point2D.Double(x, y);
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
}
