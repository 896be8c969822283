package org.batchscope.figure.rate;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import org.batchscope.figure.chart.AxisStyle;
import org.batchscope.figure.chart.ChartFrame;
import org.batchscope.figure.chart.ChartKey;
import org.batchscope.figure.chart.KeySymbol;
import org.batchscope.figure.chart.LinearAxis;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;
import org.batchscope.training.LearningRates;
import org.batchscope.training.RunLength;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/// The learning rates of all updates that both runs are to make, whether they diverge or not: each
/// is level from one update to the next. The horizontal axis is what both runs have as much of,
/// updates or epochs.
public record LearningRateChart(Result result, Palette palette) implements Figure {
  // room above the greatest, relative to it
  private static final double MARGIN = 0.08;

  /// One run as it is drawn.
  ///
  /// @param line where updates begin and end, and their rates
  private record Curve(String name, double[][] line, Color color, float width) {
    BasicStroke stroke() {
      return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    ChartKey.Entry entry() {
      return new ChartKey.Entry(new KeySymbol.Line(color, stroke()), name);
    }
  }

  /// Whether it would be more than two level lines, one above the other, and can be drawn: the
  /// rates change or differ, and are finite.
  public static boolean isTelling(Result result) {
    LearningRates full = result.fullBatch().learningRates();
    LearningRates mini = result.miniBatch().learningRates();
    boolean level = full.schedule().isConstantFrom(0) && full.base() == mini.base();
    return !level && canBeDrawn(result);
  }

  /// Whether all rates are finite.
  public static boolean canBeDrawn(Result result) {
    return canBeDrawn(result.fullBatch().learningRates(), result)
        && canBeDrawn(result.miniBatch().learningRates(), result);
  }

  /// A decay with a factor above 1 may lead anywhere. It goes up or down all the way, so that the
  /// greatest rate is that after the warm-up or the last one.
  private static boolean canBeDrawn(LearningRates rates, Result result) {
    int last = (int) result.experiment().length().updates(rates.updatesPerEpoch()) - 1;
    double greatest = Math.max(rates.at(Math.min(rates.schedule().warmUp(), last)), rates.at(last));
    return Double.isFinite((1 + MARGIN) * greatest);
  }

  @Override
  public void paint(Graphics2D graphics, double width, double height) {
    List<Curve> curves = curves((int) Math.ceil(width));
    ChartFrame frame =
        new ChartFrame(
            new ChartKey(curves.stream().map(Curve::entry).toList()),
            Messages.message(byEpochs() ? "chart.rate.epochs" : "chart.rate.updates"),
            Messages.message("chart.rate"),
            new ChartKey(List.of()),
            palette);
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      frame.paint(g, width, height, plot(curves));
    } finally {
      g.dispose();
    }
  }

  /// One alone where both runs have the same rates all the way.
  private List<Curve> curves(int mostStairs) {
    double[][] full = line(result.fullBatch().learningRates(), mostStairs);
    double[][] mini = line(result.miniBatch().learningRates(), mostStairs);
    return Arrays.deepEquals(full, mini)
        ? List.of(new Curve(Messages.message("chart.key.both"), full, palette.text(), 2.5f))
        : List.of(
            new Curve(Messages.message("chart.key.full-batch"), full, palette.fullBatch(), 5f),
            new Curve(Messages.message("chart.key.mini-batch"), mini, palette.miniBatch(), 2f));
  }

  private XYPlot plot(List<Curve> curves) {
    DefaultXYDataset lines = new DefaultXYDataset();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    double greatest = 0;
    for (int series = 0; series < curves.size(); series++) {
      Curve curve = curves.get(series);
      for (double rate : curve.line()[1]) greatest = Math.max(greatest, rate);
      lines.addSeries(series, curve.line());
      renderer.setSeriesStroke(series, curve.stroke());
      renderer.setSeriesPaint(series, curve.color());
    }
    XYPlot plot =
        AxisStyle.plot(
            new LinearAxis(0, result.experiment().length().asPeriod().count(), 1),
            new LinearAxis(0, (1 + MARGIN) * greatest, 0),
            palette);
    plot.setDataset(lines);
    plot.setRenderer(renderer);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    return plot;
  }

  /// A staircase: where updates begin and end, and their rates; not those of all updates if there
  /// are very many.
  private double[][] line(LearningRates rates, int mostStairs) {
    long updates = result.experiment().length().updates(rates.updatesPerEpoch());
    int stairs = (int) Math.min(updates, mostStairs);
    double perUnit = byEpochs() ? rates.updatesPerEpoch() : 1;
    double[][] line = new double[2][2 * stairs];
    for (int i = 0; i < stairs; i++) {
      long update = updates * i / stairs;
      double rate = rates.at((int) update);
      line[0][2 * i] = update / perUnit;
      line[0][2 * i + 1] = updates * (i + 1) / stairs / perUnit;
      line[1][2 * i] = rate;
      line[1][2 * i + 1] = rate;
    }
    return line;
  }

  private boolean byEpochs() {
    return result.experiment().length() instanceof RunLength.Epochs;
  }
}
