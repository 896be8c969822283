package org.batchscope.figure.network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.batchscope.figure.chart.ChartKey;
import org.batchscope.figure.chart.KeySymbol;
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
  private static final double NARROWEST = 0.4;
  private static final double NEAR = 7;
  // beside the line of what is marked, both sides together
  private static final double MARK = 4;
  private static final double SMALLEST_OPACITY = 0.25;
  private static final double TITLE_SIZE = 12;
  private static final double TITLE_BASELINE = 18;
  private static final double TITLE_MARGIN = 8;
  private static final double KEY_GAP = 16;
  private static final int DIGITS = 4;
  private static final int SHORT_DIGITS = 2;
  private static final BasicStroke KEY_LINE = new BasicStroke(3);

  /// The place of the parameter whose line or unit is near a position, if there is one.
  public Optional<Integer> parameterAt(double x, double y, double width, double height) {
    NetworkSketch sketch = NetworkSketch.of(result.objective());
    NetworkLayout layout = NetworkLayout.of(sketch, width, height);
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
    NetworkLayout layout = NetworkLayout.of(sketch, width, height);
    double[] theta = result.miniBatch().parametersAt(update);
    double largest = Arrays.stream(theta).map(Math::abs).max().orElse(0);
    double largestWeight = largestWeight(sketch, theta);
    // what is marked lies above all others
    List<NetworkSketch.Edge> weights =
        sketch.edges().stream()
            .filter(edge -> !edge.isBias())
            .sorted(
                Comparator.comparing(this::isMarked)
                    .thenComparingDouble(edge -> Math.abs(theta[edge.parameter()])))
            .toList();
    for (NetworkSketch.Edge edge : weights)
      paintWeight(g, layout, edge, theta[edge.parameter()], largestWeight);
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
    paintTitle(g, layout, titles(sketch, theta, largestWeight));
  }

  private static double largestWeight(NetworkSketch sketch, double[] theta) {
    return sketch.edges().stream()
        .filter(edge -> !edge.isBias())
        .mapToDouble(edge -> Math.abs(theta[edge.parameter()]))
        .max()
        .orElse(0);
  }

  /// Writes the title and, beside or beneath it, what the colors mean.
  ///
  /// @param titles from the longest to the shortest
  private void paintTitle(Graphics2D g, NetworkLayout layout, List<String> titles) {
    ChartKey key =
        new ChartKey(
            List.of(
                new ChartKey.Entry(
                    new KeySymbol.Line(palette.firstClass(), KEY_LINE),
                    Messages.message("network.positive")),
                new ChartKey.Entry(
                    new KeySymbol.Line(palette.secondClass(), KEY_LINE),
                    Messages.message("network.negative"))));
    double room = layout.width() - 2 * TITLE_MARGIN;
    double keyWidth = key.width(g);
    Font font = Fonts.regular(TITLE_SIZE);
    double keyTop = TITLE_BASELINE - ChartKey.BASELINE;
    if (layout.isKeyBesideTitle()) {
      double x = TITLE_MARGIN + room - keyWidth;
      key.paint(g, x, keyTop, keyWidth + 1, palette);
      room -= keyWidth + KEY_GAP;
    } else {
      key.paint(g, TITLE_MARGIN, keyTop + ChartKey.ROW_HEIGHT, room, palette);
    }
    g.setFont(font);
    g.setColor(palette.quietText());
    double width = room;
    String title =
        titles.stream()
            .filter(each -> Drawing.width(g, each) <= width)
            .findFirst()
            .orElse(ChartKey.fitted(g, font, titles.getLast(), room));
    Drawing.text(g, title, TITLE_MARGIN, TITLE_BASELINE);
  }

  private List<String> titles(NetworkSketch sketch, double[] theta, double largestWeight) {
    String largest = NumberText.of(largestWeight, SHORT_DIGITS);
    return sketch.edges().stream()
        .filter(this::isMarked)
        .findFirst()
        .map(edge -> List.of(parameter(sketch, edge, theta[edge.parameter()])))
        .orElse(
            List.of(
                Messages.message("network.title", theta.length, largest),
                Messages.message("network.title.brief", theta.length, largest),
                Messages.message("network.title.briefest", largest)));
  }

  private String parameter(NetworkSketch sketch, NetworkSketch.Edge edge, double value) {
    return Messages.message(
        "network.parameter",
        result.objective().parameterNames().get(edge.parameter()),
        NumberText.of(value, DIGITS),
        EdgeText.of(sketch, edge));
  }

  private void paintWeight(
      Graphics2D g, NetworkLayout layout, NetworkSketch.Edge edge, double weight, double largest) {
    double share = largest == 0 ? 0 : Math.abs(weight) / largest;
    Line2D line = layout.line(edge);
    double widest = layout.widestLine();
    double lineWidth = Math.max(NARROWEST * layout.lineShare(), widest * share);
    if (isMarked(edge)) {
      draw(g, line, palette.text(), lineWidth + MARK);
      // colors are translucent
      draw(g, line, palette.background(), lineWidth);
    }
    draw(g, line, color(weight, largest, SMALLEST_OPACITY * layout.lineShare()), lineWidth);
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

  private void paintNames(Graphics2D g, NetworkLayout layout, int column, List<String> names) {
    g.setFont(layout.font(names.size()));
    g.setColor(palette.text());
    boolean left = column == 0;
    double gap = layout.nameGap();
    double room = layout.nameRoom(left);
    double halfOfText = g.getFont().getSize2D() / 3;
    for (int unit = 0; unit < names.size(); unit += layout.unitsPerName(names.size())) {
      Point2D place = layout.place(column, unit);
      // a name that just fits is not cut off
      String name = ChartKey.fitted(g, g.getFont(), names.get(unit), room + 1);
      if (left) Drawing.rightAligned(g, name, place.getX() - gap, place.getY() + halfOfText);
      else Drawing.text(g, name, place.getX() + gap, place.getY() + halfOfText);
    }
  }
}
