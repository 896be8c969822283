package org.batchscope.figure.noise;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.batchscope.figure.chart.AxisStyle;
import org.batchscope.figure.chart.ChartArea;
import org.batchscope.figure.chart.ChartFrame;
import org.batchscope.figure.chart.ChartKey;
import org.batchscope.figure.chart.KeySymbol;
import org.batchscope.figure.chart.LinearAxis;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.NumberText;
import org.batchscope.noise.GradientNoise;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.NoiseScalePath;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/// How the noise scale grows along both paths as training proceeds, and the current batch size:
/// where they cross, noise and signal are equal. What lies ahead of the current update is faint.
///
/// @param update of the mini-batch run, from 0 to its number of updates
/// @param mini along the mini-batch path, with a point at the current update
/// @param full along the full-batch path, with a point at its current update
public record NoiseScaleChart(
    Result result, int update, NoiseScalePath mini, NoiseScalePath full, Palette palette)
    implements Figure {
  // room for half a marker at both ends, relative to the length of the runs
  private static final double MARGIN = 0.015;
  private static final int DIGITS = 3;

  /// The chart of paths that may have no point at the current update yet.
  public NoiseScaleChart {
    mini = mini.through(update);
    full = full.through(result.fullBatchUpdateAt(update));
  }

  /// One path as it is drawn.
  ///
  /// @param current the current update of this path's run
  record Curve(
      NavigableMap<Integer, Double> scales,
      int current,
      Color color,
      float width,
      double markerRadius) {
    BasicStroke stroke() {
      return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    double scale() {
      return scales.get(current);
    }
  }

  @Override
  public void paint(Graphics2D graphics, double width, double height) {
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      Optional<NoiseScaleRange> range =
          NoiseScaleRange.of(mini, full, result.batchSize(), result.data().size());
      if (range.isEmpty()) {
        ChartFrame.sentence(g, Messages.message("chart.law.no-noise"), width, height, palette);
        return;
      }
      ChartArea area = frame().paint(g, width, height, plot(range.get()));
      new NoiseScalePainter(curves(), result.batchSize(), range.get(), palette, area).paint(g);
    } finally {
      g.dispose();
    }
  }

  private List<Curve> curves() {
    return List.of(
        new Curve(full.scales(), result.fullBatchUpdateAt(update), palette.fullBatch(), 3.2f, 6),
        new Curve(mini.scales(), update, palette.miniBatch(), 1.6f, 3.6));
  }

  private XYPlot plot(NoiseScaleRange range) {
    double end = Math.max(1, Math.max(mini.scales().lastKey(), full.scales().lastKey()));
    XYPlot plot =
        AxisStyle.plot(new LinearAxis(-MARGIN * end, (1 + MARGIN) * end, 1), range.axis(), palette);
    // without a renderer there are no grid lines
    plot.setRenderer(new XYLineAndShapeRenderer());
    return plot;
  }

  private ChartFrame frame() {
    List<Curve> curves = curves();
    return new ChartFrame(
        new ChartKey(
            List.of(
                entry(curves.get(0), "chart.key.full-batch"),
                entry(curves.get(1), "chart.key.mini-batch"))),
        Messages.message("chart.loss.updates"),
        Messages.message("chart.noise-scale.scale"),
        new ChartKey(
            List.of(new ChartKey.Entry(new KeySymbol.None(), Messages.message(noteKey())))),
        palette);
  }

  private static ChartKey.Entry entry(Curve curve, String key) {
    return new ChartKey.Entry(
        new KeySymbol.Line(curve.color(), curve.stroke()),
        Messages.message(key),
        NumberText.of(curve.scale(), DIGITS));
  }

  /// What a crossing means. The noise scale speaks of independent samples: a batch that takes most
  /// of the samples, none of them twice, has less noise.
  private String noteKey() {
    int b = result.batchSize();
    int n = result.data().size();
    SamplingRule rule = result.experiment().sampling();
    if (GradientNoise.batchFactor(n, b, rule) == 0) return "chart.noise-scale.none";
    return GradientNoise.isPopulationSmall(n, b, rule)
        ? "chart.noise-scale.less"
        : "chart.noise-scale.equal";
  }
}
