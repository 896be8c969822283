package org.batchscope.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.batchscope.data.Dataset;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;
import org.batchscope.training.Trajectory;

/// The samples, what both networks predict before the current update, and the samples of the batch
/// that makes it.
///
/// @param update of the mini-batch run, from 0 to its number of updates
public record DataChart(Result result, int update, Palette palette) implements Figure {
  private static final BasicStroke MINI_BATCH =
      new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  private static final BasicStroke FULL_BATCH =
      new BasicStroke(
          1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0);
  private static final int DIGITS = 3;

  public DataChart {
    if (update < 0 || update > result.miniBatch().updates())
      throw new IllegalArgumentException(
          "update must be from 0 to " + result.miniBatch().updates() + " but was " + update);
  }

  @Override
  public void paint(Graphics2D graphics, double width, double height) {
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      Dataset data = result.data();
      DataAxes axes = new DataAxes(data);
      SampleColors colors = SampleColors.of(data, palette);
      ShownSamples samples = ShownSamples.of(result, update);
      ChartFrame frame =
          new ChartFrame(
              key(colors), axes.xLabel(), axes.yLabel(), notes(colors, samples), palette);
      ChartArea area =
          frame.paint(g, width, height, AxisStyle.plot(axes.xAxis(), axes.yAxis(), palette));
      SampleDots dots = new SampleDots(axes, samples, colors, area, palette);
      g.clip(area.place());
      ModelFit miniBatch = miniBatchFit();
      if (axes.hasTwoFeatures() && data.hasBinaryTarget())
        miniBatch.paintSecondClassSide(g, area, palette.secondClass());
      dots.paintAll(g);
      miniBatch.paint(g, area);
      fullBatchFit().paint(g, area);
      dots.paintBatch(g);
    } finally {
      g.dispose();
    }
  }

  private ModelFit miniBatchFit() {
    double[] theta = result.miniBatch().parametersAt(update);
    return new ModelFit(result.objective(), theta, palette.miniBatch(), MINI_BATCH);
  }

  private ModelFit fullBatchFit() {
    Trajectory run = result.fullBatch();
    double[] theta = run.parametersAt(result.fullBatchUpdateAt(update));
    return new ModelFit(result.objective(), theta, palette.fullBatch(), FULL_BATCH);
  }

  private ChartKey key(SampleColors colors) {
    List<ChartKey.Entry> entries = new ArrayList<>();
    List<String> classes = result.data().classNames();
    if (colors instanceof SampleColors.Classes) {
      for (int target = 0; target < classes.size(); target++) {
        KeySymbol symbol = new KeySymbol.Mark(colors.mark(target), colors.of(target));
        entries.add(new ChartKey.Entry(symbol, classes.get(target)));
      }
    }
    entries.add(entry(new KeySymbol.Line(palette.fullBatch(), FULL_BATCH), "chart.key.full-batch"));
    entries.add(
        entry(new KeySymbol.Line(palette.miniBatch(), MINI_BATCH), "chart.data.fit-mini-batch"));
    return new ChartKey(entries);
  }

  private ChartKey notes(SampleColors colors, ShownSamples samples) {
    List<ChartKey.Entry> entries = new ArrayList<>();
    int batchCount = samples.batchCount();
    if (batchCount > 0 && samples.areRinged())
      entries.add(entry(new KeySymbol.Ring(palette.miniBatch()), "chart.data.ringed", batchCount));
    else if (batchCount > 0)
      entries.add(entry(new KeySymbol.None(), "chart.data.strong", batchCount));
    int all = result.data().size();
    if (samples.all().length < all)
      entries.add(entry(new KeySymbol.None(), "chart.data.shown", samples.all().length, all));
    if (colors instanceof SampleColors.Ramp(ColorRamp ramp, TargetRange range))
      entries.add(
          entry(
              new KeySymbol.Ramp(ramp),
              "chart.data.range",
              new DataAxes(result.data()).labelOf(result.data().targetName()),
              NumberText.of(range.low(), DIGITS),
              NumberText.of(range.high(), DIGITS)));
    return new ChartKey(entries);
  }

  private static ChartKey.Entry entry(KeySymbol symbol, String messageKey, Object... arguments) {
    return new ChartKey.Entry(symbol, Messages.message(messageKey, arguments));
  }
}
