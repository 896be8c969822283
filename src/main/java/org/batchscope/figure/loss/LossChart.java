package org.batchscope.figure.loss;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import org.batchscope.figure.chart.AxisStyle;
import org.batchscope.figure.chart.ChartArea;
import org.batchscope.figure.chart.ChartFrame;
import org.batchscope.figure.chart.ChartKey;
import org.batchscope.figure.chart.KeySymbol;
import org.batchscope.figure.chart.LinearAxis;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.pin.PinStyle;
import org.batchscope.figure.text.LossText;
import org.batchscope.figure.text.PinName;
import org.batchscope.study.PinnedRun;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;
import org.batchscope.training.Outcome;
import org.batchscope.training.Trajectory;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/// The loss over all samples along both runs. What lies ahead of the current update is faint.
/// Pinned runs are thin lines beneath, in the dashes that they have on the map.
///
/// @param update of the mini-batch run, from 0 to its number of updates
public record LossChart(Result result, int update, HorizontalAxis axis, Palette palette)
    implements Figure {
  private static final double AHEAD = 0.38;
  // room for half a marker at both ends, relative to the length of the runs
  private static final double MARGIN = 0.015;
  private static final double HALO = 1.2;
  private static final double PINNED_WIDTH = 1.3;
  // beside the map, which names the pinned runs, the key has no room for their names
  private static final double TALL = 400;

  public LossChart {
    if (update < 0 || update > result.miniBatch().updates())
      throw new IllegalArgumentException(
          "update must be from 0 to " + result.miniBatch().updates() + " but was " + update);
  }

  /// One run as it is drawn.
  private record Curve(Trajectory run, int current, Color color, float width, double markerRadius) {
    BasicStroke stroke() {
      return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
  }

  @Override
  public void paint(Graphics2D graphics, double width, double height) {
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      List<Curve> curves = curves();
      LossRange range = LossRange.of(result);
      XYPlot plot = plot(curves, range, (int) Math.ceil(width));
      ChartArea area = frame(curves, range, height).paint(g, width, height, plot);
      for (Curve curve : curves) paintMarks(g, curve, range, area);
    } finally {
      g.dispose();
    }
  }

  private List<Curve> curves() {
    return List.of(
        new Curve(
            result.fullBatch(), result.fullBatchUpdateAt(update), palette.fullBatch(), 3.2f, 6),
        new Curve(result.miniBatch(), update, palette.miniBatch(), 1.6f, 3.6));
  }

  private ChartFrame frame(List<Curve> curves, LossRange range, double height) {
    String[] names = {
      Messages.message("chart.key.full-batch"), Messages.message("chart.key.mini-batch")
    };
    List<ChartKey.Entry> key = new ArrayList<>();
    List<ChartKey.Entry> notes = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      KeySymbol symbol = new KeySymbol.Line(curve.color(), curve.stroke());
      double loss = curve.run().loss(curve.current());
      key.add(new ChartKey.Entry(symbol, names[i], LossText.of(loss)));
      if (curve.run().outcome() instanceof Outcome.Diverged diverged)
        notes.add(
            new ChartKey.Entry(
                new KeySymbol.Cross(curve.color()),
                Messages.message("chart.loss.diverged", diverged.updatesMade())));
    }
    if (height >= TALL) for (PinnedRun pinned : result.shownPins()) key.add(entry(pinned));
    String yLabel = range.isLogarithmic() ? "chart.loss.logarithmic" : "chart.loss.linear";
    return new ChartFrame(
        new ChartKey(key),
        Messages.message(axis.labelKey(), result.data().size()),
        Messages.message(yLabel),
        new ChartKey(notes),
        palette);
  }

  private ChartKey.Entry entry(PinnedRun pinned) {
    PinStyle style = PinStyle.of(pinned.pin().style(), palette);
    return new ChartKey.Entry(
        new KeySymbol.Line(style.color(), style.stroke(PINNED_WIDTH)),
        PinName.of(pinned.pin(), result.scenario()));
  }

  private XYPlot plot(List<Curve> curves, LossRange range, int columns) {
    double xMax = xMax();
    double smallestStep = axis == HorizontalAxis.UPDATES ? 1 : 0;
    XYPlot plot =
        AxisStyle.plot(
            new LinearAxis(-MARGIN * xMax, (1 + MARGIN) * xMax, smallestStep),
            range.axis(),
            palette);
    DefaultXYDataset lines = new DefaultXYDataset();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    for (PinnedRun pinned : result.shownPins().reversed()) {
      PinStyle style = PinStyle.of(pinned.pin().style(), palette);
      pinned
          .path()
          .ifPresent(run -> {
            int series = lines.getSeriesCount();
            lines.addSeries(series, line(run, 0, run.updates(), range, columns).data());
            renderer.setSeriesStroke(series, style.stroke(PINNED_WIDTH));
            renderer.setSeriesPaint(series, style.color());
          });
    }
    for (boolean ahead : new boolean[] {true, false}) {
      for (Curve curve : curves) {
        int series = lines.getSeriesCount();
        int from = ahead ? curve.current() : 0;
        int to = ahead ? curve.run().updates() : curve.current();
        lines.addSeries(series, line(curve.run(), from, to, range, columns).data());
        renderer.setSeriesStroke(series, curve.stroke());
        renderer.setSeriesPaint(
            series, ahead ? Palette.withOpacity(curve.color(), AHEAD) : curve.color());
      }
    }
    plot.setDataset(lines);
    plot.setRenderer(renderer);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    return plot;
  }

  private LossLine line(Trajectory run, int from, int to, LossRange range, int columns) {
    return LossLine.thinned(
        k -> axis.position(result, run, k),
        k -> range.shown(run.loss(k)),
        from,
        to,
        xMax(),
        columns);
  }

  private double xMax() {
    double end = 0;
    for (Trajectory run : result.shownPaths())
      end = Math.max(end, axis.position(result, run, run.updates()));
    return end > 0 ? end : 1;
  }

  /// A dot at the current update, and a cross where a run went astray; on the edge of the chart if
  /// that is beyond it.
  private void paintMarks(Graphics2D g, Curve curve, LossRange range, ChartArea area) {
    Trajectory run = curve.run();
    if (run.outcome() instanceof Outcome.Diverged) {
      double x = area.x(axis.position(result, run, run.updates()));
      double y = markY(run.loss(run.updates()), range, area);
      KeySymbol.Cross cross = new KeySymbol.Cross(curve.color());
      cross.paint(g, x - cross.width() / 2, y);
    }
    double x = area.x(axis.position(result, run, curve.current()));
    double y = markY(run.loss(curve.current()), range, area);
    g.setColor(palette.background());
    g.fill(circle(x, y, curve.markerRadius() + HALO));
    g.setColor(curve.color());
    g.fill(circle(x, y, curve.markerRadius()));
  }

  private static double markY(double loss, LossRange range, ChartArea area) {
    return Math.max(area.place().getMinY(), area.y(range.shown(loss)));
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
