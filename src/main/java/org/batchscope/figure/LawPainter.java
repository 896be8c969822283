package org.batchscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;
import org.batchscope.noise.MeasuredNoise;
import org.batchscope.study.NoiseLaw;
import org.batchscope.text.Messages;

/// Paints what is on the plot of a {@link LawChart}.
record LawPainter(NoiseLaw law, int batchSize, LawRange range, Palette palette, ChartArea area) {
  static final BasicStroke PREDICTED =
      new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  static final BasicStroke NAIVE =
      new BasicStroke(
          1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {5, 4}, 0);
  static final BasicStroke FULL_GRADIENT = new BasicStroke(1.2f);

  private static final BasicStroke CURRENT = new BasicStroke(1.4f);
  private static final BasicStroke NOISE_SCALE = new BasicStroke(0.8f);
  private static final BasicStroke INTERVAL = new BasicStroke(1.2f);
  private static final double DOT_RADIUS = 2.8;
  private static final double CAP_RADIUS = 3.6;
  private static final double HALO = 1.1;
  private static final double TEXT_GAP = 5;
  private static final int DIGITS = 3;

  /// The batch size at which noise and signal are equal, if there are such batches.
  static OptionalDouble noiseScale(NoiseLaw law) {
    double scale = law.noise().noiseScale();
    return scale >= 1 && scale <= law.sampleCount()
        ? OptionalDouble.of(scale)
        : OptionalDouble.empty();
  }

  void paint(Graphics2D g) {
    Graphics2D inPlot = (Graphics2D) g.create();
    inPlot.clip(area.place());
    paintReferences(inPlot);
    inPlot.setColor(palette.miniBatch());
    inPlot.setStroke(PREDICTED);
    inPlot.draw(predicted());
    for (MeasuredNoise measured : law.measured())
      if (measured.trace() > 0) paintMeasured(inPlot, measured);
    inPlot.dispose();
    paintLabels(g);
  }

  private void paintReferences(Graphics2D g) {
    double length = law.fullGradientLength();
    if (range.contains(length)) {
      Rectangle2D place = area.place();
      double y = area.y(length);
      draw(
          g,
          palette.fullBatch(),
          FULL_GRADIENT,
          new Line2D.Double(place.getMinX(), y, place.getMaxX(), y));
    }
    int n = law.sampleCount();
    draw(
        g,
        palette.quietText(),
        NAIVE,
        new Line2D.Double(
            area.x(1), area.y(law.naiveDeviation(1)), area.x(n), area.y(law.naiveDeviation(n))));
    noiseScale(law)
        .ifPresent(scale -> draw(g, palette.quietText(), NOISE_SCALE, vertical(area.x(scale))));
    draw(g, palette.text(), CURRENT, vertical(area.x(batchSize)));
  }

  private static void draw(Graphics2D g, Color color, Stroke stroke, Line2D line) {
    g.setColor(color);
    g.setStroke(stroke);
    g.draw(line);
  }

  /// From below the label of the current batch size to the axis.
  private Line2D vertical(double x) {
    return new Line2D.Double(x, area.place().getMinY(), x, area.place().getMaxY());
  }

  private Path2D predicted() {
    LawLine line = LawLine.predicted(law, (int) Math.ceil(area.place().getWidth()));
    Path2D.Double path = new Path2D.Double();
    for (int i = 0; i < line.batchSizes().length; i++) {
      double x = area.x(line.batchSizes()[i]);
      // zero is infinitely far below: far enough to leave the plot
      double y = area.y(Math.max(line.deviations()[i], range.low() * range.low() / range.high()));
      if (i == 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    return path;
  }

  private void paintMeasured(Graphics2D g, MeasuredNoise measured) {
    double x = area.x(measured.batchSize());
    double y = area.y(Math.sqrt(measured.trace()));
    double top = area.y(Math.sqrt(measured.high()));
    double bottom =
        measured.low() > 0 ? area.y(Math.sqrt(measured.low())) : area.place().getMaxY() + 1;
    g.setColor(palette.background());
    g.fill(circle(x, y, DOT_RADIUS + HALO));
    Color color = palette.text();
    draw(g, color, INTERVAL, new Line2D.Double(x, top, x, bottom));
    draw(g, color, INTERVAL, new Line2D.Double(x - CAP_RADIUS, top, x + CAP_RADIUS, top));
    draw(g, color, INTERVAL, new Line2D.Double(x - CAP_RADIUS, bottom, x + CAP_RADIUS, bottom));
    g.fill(circle(x, y, DOT_RADIUS));
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /// The current batch size at the top, where the plot has a row free for it, the noise scale at
  /// the bottom.
  private void paintLabels(Graphics2D g) {
    Rectangle2D place = area.place();
    noiseScale(law)
        .ifPresent(scale ->
            paintLabel(
                g,
                Messages.message("chart.law.noise-scale", NumberText.of(scale, DIGITS)),
                Fonts.regular(AxisStyle.TEXT_SIZE),
                palette.quietText(),
                area.x(scale),
                place.getMaxY() - TEXT_GAP));
    paintLabel(
        g,
        Messages.message("chart.law.current", batchSize),
        Fonts.semiBold(AxisStyle.TEXT_SIZE),
        palette.text(),
        area.x(batchSize),
        place.getMinY() + ChartKey.BASELINE);
  }

  /// Writes beside a vertical line, on the side that has more room.
  private void paintLabel(
      Graphics2D g, String text, Font font, Color color, double lineX, double baseline) {
    g.setFont(font);
    boolean right = lineX < area.place().getCenterX();
    double x = right ? lineX + TEXT_GAP : lineX - TEXT_GAP - Drawing.width(g, text);
    Drawing.textOnHalo(g, text, x, baseline, color, palette.background());
  }
}
