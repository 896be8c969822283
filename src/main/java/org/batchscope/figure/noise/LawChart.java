package org.batchscope.figure.noise;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.batchscope.figure.chart.AxisStyle;
import org.batchscope.figure.chart.ChartArea;
import org.batchscope.figure.chart.ChartFrame;
import org.batchscope.figure.chart.ChartKey;
import org.batchscope.figure.chart.KeySymbol;
import org.batchscope.figure.chart.SampleMark;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.NumberText;
import org.batchscope.figure.text.PointText;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.NoiseLaw;
import org.batchscope.study.Vantage;
import org.batchscope.text.Messages;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/// How far the gradient of a batch is from the full gradient, over the batch size: predicted,
/// measured, and as 1/√B would have it, with the current batch size and the one at which noise and
/// signal are equal.
///
/// @param vantage where the law was measured
/// @param batchSize B, the current batch size, from 1 to N
public record LawChart(NoiseLaw law, Vantage vantage, int batchSize, Palette palette)
    implements Figure {
  private static final int DIGITS = 3;
  // relative to the full gradient: smaller distances are rounding
  private static final double ROUNDING = 1e-12;
  private static final int MOST_KEY_ROWS = 2;
  // on a figure lower than this the plot needs the room more than further notes do
  private static final double LOW = 190;
  // on one still lower even more than the second row of the key and the row beneath the numbers do
  private static final double LOWEST = 150;
  // about what stands above and below the plot, and what of it does so on the lowest figures
  private static final double AROUND_PLOT = 96;
  private static final double LEAST_AROUND_PLOT = 60;
  // beside a text that is as wide as the chart
  private static final double MARGINS = 8;

  public LawChart {
    if (batchSize < 1 || batchSize > law.sampleCount())
      throw new IllegalArgumentException(
          "batch size must be from 1 to " + law.sampleCount() + " but was " + batchSize);
  }

  @Override
  public void paint(Graphics2D graphics, double width, double height) {
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      Optional<String> reason = emptyBecause();
      if (reason.isPresent()) {
        ChartFrame.sentence(g, reason.get(), width, height, palette);
        return;
      }
      ChartArea area = frame(g, width, height).paint(g, width, height, plot(height));
      new LawPainter(law, batchSize, LawRange.of(law), palette, area).paint(g);
    } finally {
      g.dispose();
    }
  }

  /// The batch size that a click means.
  ///
  /// @param x of the click, from the left of the figure
  /// @param width of the figure
  /// @param height of the figure
  /// @return from 1 to N; empty beside the plot, or if there is none
  public OptionalInt batchSizeAt(double x, double width, double height) {
    if (emptyBecause().isPresent()) return OptionalInt.empty();
    ChartArea area = area(width, height);
    if (x < area.place().getMinX() || x > area.place().getMaxX()) return OptionalInt.empty();
    long nearest = Math.round(area.valueAtX(x));
    return OptionalInt.of(Math.clamp(nearest, 1, law.sampleCount()));
  }

  /// Where the plot is on a figure of this size. The numbers beside an axis decide that, and only
  /// painting tells how wide they are: one pixel is enough for it.
  ChartArea area(double width, double height) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return frame(g, width, height).paint(g, width, height, plot(height));
    } finally {
      g.dispose();
    }
  }

  private XYPlot plot(double height) {
    double around = height < LOWEST ? LEAST_AROUND_PLOT : AROUND_PLOT;
    double plotHeight = Math.max(height - around, 2 * ChartKey.ROW_HEIGHT);
    XYPlot plot =
        AxisStyle.plot(
            LawRange.batchSizes(law.sampleCount()),
            LawRange.of(law).axis(ChartKey.ROW_HEIGHT / plotHeight),
            palette);
    // without a renderer there are no grid lines
    plot.setRenderer(new XYLineAndShapeRenderer());
    return plot;
  }

  private ChartFrame frame(Graphics2D g, double width, double height) {
    if (height < LOWEST)
      return new ChartFrame(shortestKey(), "", deviation(width), new ChartKey(List.of()), palette);
    ChartKey key = new ChartKey(key(false));
    boolean tooLong = key.height(g, width) > MOST_KEY_ROWS * ChartKey.ROW_HEIGHT;
    List<ChartKey.Entry> notes = notes();
    return new ChartFrame(
        tooLong ? new ChartKey(key(true)) : key,
        Messages.message("chart.law.batch-size"),
        deviation(width),
        new ChartKey(height < LOW ? notes.subList(0, 1) : notes),
        palette);
  }

  /// What the vertical axis tells and where it was measured, as long as there is room for it.
  private String deviation(double width) {
    String place = PointText.place(vantage);
    String whole = Messages.message("chart.law.deviation", place);
    FontRenderContext context = new FontRenderContext(null, true, true);
    double needed = Fonts.regular(AxisStyle.TEXT_SIZE).getStringBounds(whole, context).getWidth();
    return needed + MARGINS <= width ? whole : Messages.message("chart.law.deviation.short", place);
  }

  /// @param shortNames where there is no room for longer ones
  private List<ChartKey.Entry> key(boolean shortNames) {
    boolean again = law.rule() == SamplingRule.WITH_REPLACEMENT;
    double length = law.fullGradientLength();
    boolean inView = LawRange.of(law).contains(length);
    String other = again ? "chart.law.reshuffle" : "chart.law.with-replacement";
    String full = shortNames ? "chart.law.full-gradient-short" : "chart.law.full-gradient";
    return List.of(
        new ChartKey.Entry(
            new KeySymbol.Line(palette.miniBatch(), LawPainter.PREDICTED),
            Messages.message(again ? "chart.law.predicted-naive" : "chart.law.predicted"),
            NumberText.of(law.predictedDeviation(batchSize), DIGITS)),
        new ChartKey.Entry(
            new KeySymbol.Mark(SampleMark.CIRCLE, palette.text()),
            Messages.message("chart.law.measured")),
        new ChartKey.Entry(
            new KeySymbol.Line(palette.quietText(), LawPainter.OTHER_RULE),
            Messages.message(again || shortNames ? other : "chart.law.with-replacement-naive")),
        new ChartKey.Entry(
            new KeySymbol.Line(palette.fullBatch(), LawPainter.FULL_GRADIENT),
            Messages.message(inView ? full : "chart.law.full-gradient-out-of-view"),
            NumberText.of(length, DIGITS)));
  }

  /// What is predicted, and the full gradient.
  private ChartKey shortestKey() {
    List<ChartKey.Entry> all = key(true);
    return new ChartKey(List.of(all.getFirst(), all.getLast()));
  }

  private List<ChartKey.Entry> notes() {
    List<ChartKey.Entry> notes = new ArrayList<>();
    notes.add(
        note(
            switch (law.rule()) {
              case RESHUFFLE -> "chart.law.reshuffle";
              case SEQUENTIAL -> "chart.law.sequential";
              case WITH_REPLACEMENT -> "chart.law.with-replacement";
            }));
    if (law.noise().squaredLength() == 0) notes.add(note("chart.law.no-signal"));
    else if (LawPainter.noiseScale(law).isEmpty())
      notes.add(
          note(
              law.rule() == SamplingRule.WITH_REPLACEMENT
                  ? "chart.law.noise-scale-only"
                  : "chart.law.noise-scale-elsewhere",
              NumberText.of(law.noise().noiseScale(), DIGITS)));
    return notes;
  }

  private static ChartKey.Entry note(String key, Object... arguments) {
    return new ChartKey.Entry(new KeySymbol.None(), Messages.message(key, arguments));
  }

  /// Why there is nothing to draw: a law of no noise is no line on logarithmic axes.
  private Optional<String> emptyBecause() {
    double deviation = law.naiveDeviation(1);
    double length = law.fullGradientLength();
    if (!Double.isFinite(deviation) || !Double.isFinite(length))
      return Optional.of(Messages.message("chart.law.not-finite"));
    if (law.sampleCount() == 1) return Optional.of(Messages.message("chart.law.one-sample"));
    if (deviation <= ROUNDING * length || deviation < Double.MIN_NORMAL)
      return Optional.of(Messages.message("chart.law.no-noise"));
    return Optional.empty();
  }
}
