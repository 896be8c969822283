package org.batchscope.figure.noise;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;
import org.batchscope.figure.chart.AxisStyle;
import org.batchscope.figure.chart.ChartArea;
import org.batchscope.figure.chart.ChartKey;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.NumberText;
import org.batchscope.noise.GradientNoise;
import org.batchscope.noise.MeasuredNoise;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.NoiseLaw;
import org.batchscope.text.Messages;

/// Paints what is on the plot of a {@link LawChart}.
record LawPainter(NoiseLaw law, int batchSize, LawRange range, Palette palette, ChartArea area) {
  static final BasicStroke PREDICTED =
      new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  static final BasicStroke OTHER_RULE =
      new BasicStroke(
          1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {5, 4}, 0);
  static final BasicStroke FULL_GRADIENT = new BasicStroke(1.2f);

  // as wide as the marks of what is measured
  private static final BasicStroke AROUND_CURVE =
      new BasicStroke(9, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  private static final BasicStroke CURRENT = new BasicStroke(1.4f);
  private static final BasicStroke NOISE_SCALE = new BasicStroke(0.8f);
  private static final BasicStroke INTERVAL = new BasicStroke(1.2f);
  private static final double DOT_RADIUS = 2.8;
  private static final double RING_RADIUS = 4.5;
  private static final double CAP_RADIUS = 3.6;
  private static final double HALO = 1.1;
  private static final double TEXT_GAP = 5;
  // on a plot lower than this its text would cover the curve
  private static final double LOWEST_WITH_NOISE_SCALE = 64;
  private static final int DIGITS = 3;

  /// The batch size at which noise and signal are equal, if there are such batches.
  static OptionalDouble noiseScale(NoiseLaw law) {
    double scale = law.noise().noiseScale();
    return scale >= 1 && scale <= law.sampleCount()
        ? OptionalDouble.of(scale)
        : OptionalDouble.empty();
  }

  /// The rule that is not chosen, for comparison: with replacement the deviation falls as 1/√B.
  static SamplingRule otherRule(NoiseLaw law) {
    return switch (law.rule()) {
      case RESHUFFLE, SEQUENTIAL -> SamplingRule.WITH_REPLACEMENT;
      case WITH_REPLACEMENT -> SamplingRule.RESHUFFLE;
    };
  }

  void paint(Graphics2D g) {
    Graphics2D inPlot = (Graphics2D) g.create();
    inPlot.clip(area.place());
    paintReferences(inPlot);
    inPlot.setColor(palette.miniBatch());
    inPlot.setStroke(PREDICTED);
    inPlot.draw(predicted(law.rule()));
    for (MeasuredNoise measured : law.measured())
      if (measured.trace() > 0) paintMeasured(inPlot, measured);
    paintCrossing(inPlot);
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
    draw(g, palette.quietText(), OTHER_RULE, predicted(otherRule(law)));
    noiseScale(law)
        .ifPresent(scale -> draw(g, palette.quietText(), NOISE_SCALE, vertical(area.x(scale))));
    draw(g, palette.text(), CURRENT, vertical(area.x(batchSize)));
  }

  /// A ring where noise and signal are equal: it lies on the line of drawing with replacement.
  private void paintCrossing(Graphics2D g) {
    noiseScale(law)
        .ifPresent(scale -> {
          Shape ring = circle(area.x(scale), area.y(law.fullGradientLength()), RING_RADIUS);
          g.setColor(palette.background());
          g.fill(ring);
          draw(g, palette.fullBatch(), PREDICTED, ring);
        });
  }

  private static void draw(Graphics2D g, Color color, Stroke stroke, Shape shape) {
    g.setColor(color);
    g.setStroke(stroke);
    g.draw(shape);
  }

  private Line2D vertical(double x) {
    return new Line2D.Double(x, area.place().getMinY(), x, area.place().getMaxY());
  }

  private Path2D predicted(SamplingRule rule) {
    LawLine line = LawLine.predicted(law, rule, (int) Math.ceil(area.place().getWidth()));
    Path2D.Double path = new Path2D.Double();
    for (int i = 0; i < line.batchSizes().length; i++) {
      double x = area.x(line.batchSizes()[i]);
      double y = area.y(shown(line, i));
      if (i == 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    return path;
  }

  /// The deviation, or, as zero is infinitely far below, one at which the line leaves the plot.
  private double shown(LawLine line, int i) {
    double deviation = line.deviations()[i];
    return deviation > 0 ? deviation : Math.min(range.low(), line.deviations()[i - 1]) / 2;
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
    double currentX = area.x(batchSize);
    OptionalDouble scale = noiseScale(law);
    if (scale.isPresent() && place.getHeight() >= LOWEST_WITH_NOISE_SCALE) {
      String number = NumberText.of(scale.getAsDouble(), DIGITS);
      g.setFont(Fonts.regular(AxisStyle.TEXT_SIZE));
      g.setColor(palette.quietText());
      String text = Messages.message(noiseScaleKey(scale.getAsDouble()), number);
      double x = area.x(scale.getAsDouble());
      paintLabel(g, text, x, currentX, place.getMaxY() - ChartKey.ROW_HEIGHT);
    }
    g.setFont(Fonts.semiBold(AxisStyle.TEXT_SIZE));
    g.setColor(palette.text());
    double otherX = scale.isPresent() ? area.x(scale.getAsDouble()) : currentX;
    String text = Messages.message("chart.law.current", batchSize);
    paintLabel(g, text, currentX, otherX, place.getMinY());
  }

  /// The noise scale is where noise and signal are equal among batches that are drawn with
  /// replacement; among others only as long as it is far below N.
  private String noiseScaleKey(double scale) {
    boolean elsewhere =
        GradientNoise.isPopulationSmall(law.sampleCount(), (int) Math.round(scale), law.rule());
    return elsewhere ? "chart.law.noise-scale-only" : "chart.law.noise-scale";
  }

  /// Writes beside a vertical line, on the side where there is room for it and no other line, else
  /// where there is more room and no curve, on a gap in the other line.
  private void paintLabel(Graphics2D g, String text, double lineX, double otherX, double top) {
    Color color = g.getColor();
    Rectangle2D place = area.place();
    double width = Drawing.width(g, text);
    double right = lineX + TEXT_GAP;
    double left = lineX - TEXT_GAP - width;
    boolean leftHasRoom = left >= place.getMinX() && !isOnCurve(left, top, width);
    boolean rightHasRoom = right + width <= place.getMaxX() && !isOnCurve(right, top, width);
    boolean leftIsFree = leftHasRoom && !(otherX < lineX && otherX > left - TEXT_GAP);
    boolean rightIsFree = rightHasRoom && !(otherX > lineX && otherX < right + width + TEXT_GAP);
    boolean toTheRight =
        leftIsFree != rightIsFree
            ? rightIsFree
            : leftHasRoom != rightHasRoom ? rightHasRoom : lineX < place.getCenterX();
    double x = toTheRight ? right : left;
    if (!leftIsFree && !rightIsFree) {
      g.setColor(palette.background());
      g.fill(new Rectangle2D.Double(x, top, width, ChartKey.ROW_HEIGHT));
    }
    double baseline = top + ChartKey.BASELINE;
    Drawing.textOnHalo(g, text, x, baseline, color, palette.background());
  }

  /// Whether a row of text would touch the predicted curve or a mark on it.
  private boolean isOnCurve(double x, double top, double width) {
    return AROUND_CURVE
        .createStrokedShape(predicted(law.rule()))
        .intersects(x, top, width, ChartKey.ROW_HEIGHT);
  }
}
