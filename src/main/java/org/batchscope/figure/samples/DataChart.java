package org.batchscope.figure.samples;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import org.batchscope.data.Dataset;
import org.batchscope.figure.chart.AxisStyle;
import org.batchscope.figure.chart.ChartArea;
import org.batchscope.figure.chart.ChartFrame;
import org.batchscope.figure.chart.ChartKey;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.study.Result;
import org.batchscope.surface.Bounds;
import org.batchscope.training.Trajectory;
import org.jfree.chart.axis.ValueAxis;

/// The samples, what both networks predict before the current update, and the samples of the batch
/// that makes it.
///
/// @param update of the mini-batch run, from 0 to its number of updates
public record DataChart(Result result, int update, Palette palette) implements Figure {
  // on a figure lower than this the plot needs the room more than long names do
  private static final double LOW = 280;
  // about what stands above and below the plot
  private static final double AROUND_PLOT = 90;
  // beside a key that is as wide as the chart
  private static final double MARGINS = 8;
  // of the grid that lines of predictions are drawn by
  private static final double POINT_DISTANCE = 4;
  private static final int FEWEST_POINTS = 80;
  private static final int MOST_POINTS = 240;
  private static final BasicStroke MINI_BATCH =
      new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  private static final BasicStroke FULL_BATCH =
      new BasicStroke(
          1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0);

  public DataChart {
    if (update < 0 || update > result.miniBatch().updates())
      throw new IllegalArgumentException(
          "update must be from 0 to " + result.miniBatch().updates() + " but was " + update);
  }

  @Override
  public void paint(Graphics2D graphics, double width, double height) {
    Dataset data = result.data();
    boolean low = height < LOW;
    DataAxes axes = new DataAxes(data, low, height - AROUND_PLOT);
    ValueAxis x = axes.xAxis();
    ValueAxis y = axes.yAxis();
    Bounds bounds =
        new Bounds(x.getLowerBound(), x.getUpperBound(), y.getLowerBound(), y.getUpperBound());
    SampleColors colors = SampleColors.of(data, palette);
    ShownSamples samples = ShownSamples.of(result, update);
    int points = (int) Math.clamp(width / POINT_DISTANCE, FEWEST_POINTS, MOST_POINTS);
    ModelFit fullBatch = fullBatchFit(bounds, points);
    ModelFit miniBatch = miniBatchFit(bounds, points);
    DataLegend legend = new DataLegend(axes, colors, samples);
    ChartKey key = legend.key(fullBatch, miniBatch, false);
    boolean tooLong = low && !key.fitsInOneRow(graphics, width - MARGINS);
    if (tooLong) key = legend.key(fullBatch, miniBatch, true);
    ChartFrame frame =
        new ChartFrame(
            key, axes.xLabel(), axes.yLabel(), legend.notes(miniBatch, palette, false), palette);
    if (low && !frame.notesShareARow(graphics, width))
      frame =
          new ChartFrame(
              key, axes.xLabel(), axes.yLabel(), legend.notes(miniBatch, palette, true), palette);
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      ChartArea area = frame.paint(g, width, height, AxisStyle.plot(x, y, palette));
      SampleDots dots = new SampleDots(axes, samples, colors, area, palette);
      g.clip(area.place());
      if (axes.areFeatures() && data.hasBinaryTarget())
        miniBatch.paintSecondClassSide(g, area, palette.secondClass());
      if (axes.areFeatures() && data.classCount() > 2)
        miniBatch.paintClassRegions(g, area, palette.classes());
      dots.paintAll(g);
      miniBatch.paint(g, area);
      fullBatch.paint(g, area);
      dots.paintBatch(g);
    } finally {
      g.dispose();
    }
  }

  private ModelFit miniBatchFit(Bounds map, int points) {
    double[] theta = result.miniBatch().parametersAt(update);
    return ModelFit.of(result.objective(), theta, map, points, palette.miniBatch(), MINI_BATCH);
  }

  private ModelFit fullBatchFit(Bounds map, int points) {
    Trajectory run = result.fullBatch();
    double[] theta = run.parametersAt(result.fullBatchUpdateAt(update));
    return ModelFit.of(result.objective(), theta, map, points, palette.fullBatch(), FULL_BATCH);
  }
}
