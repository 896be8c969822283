package org.batchscope.figure.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.text.MapNote;
import org.batchscope.figure.text.PointText;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.study.PointGradients;
import org.batchscope.study.Result;
import org.batchscope.study.Vantage;
import org.batchscope.training.LearningRates;

/// Draws everything that leaves one point: the steps of the full batch, of the batch used and of
/// others, the ellipse, the hairs, and the probe if that is there.
final class PointPainter {
  private static final double MEAN_RADIUS = 8;

  private final Graphics2D g;
  private final Palette palette;
  private final PlotArea area;
  private final MapNotes notes;

  PointPainter(Graphics2D g, Palette palette, PlotArea area, MapNotes notes) {
    this.g = g;
    this.palette = palette;
    this.area = area;
    this.notes = notes;
  }

  /// @param marks places of the figure that the angle's number does not cover
  void paint(Result result, PointGradients point, List<Point2D> marks) {
    boolean seen = area.bounds().contains(point.first(), point.second());
    if (point.vantage() instanceof Vantage.AtProbe) {
      PointText.probe(point).stream().map(MapNote::plain).forEach(notes::add);
      if (!seen) notes.add(MapNote.of("point.out-of-view"));
    }
    if (!seen) return;
    notes.avoid(point.first(), point.second(), MapFigure.POINT_IN_SIGHT);
    if (point.isFinite()) paintSteps(result, point, marks);
    if (point.vantage() instanceof Vantage.AtProbe)
      ProbeMark.paint(g, palette, area.toX(point.first()), area.toY(point.second()));
  }

  private void paintSteps(Result result, PointGradients point, List<Point2D> marks) {
    double learningRate = learningRate(result.miniBatch().learningRates(), point.vantage());
    double enlargement =
        Enlargement.of(result.miniBatch(), result.plane(), point, learningRate, area);
    StepArrows arrows = StepArrows.of(point, learningRate, enlargement, area);
    NoisePainter noise = new NoisePainter(g, palette, arrows);
    point.samples().ifPresent(noise::paint);
    noise.paint(point.others());
    new StepPainter(g, palette, area.frame(), marks).paint(arrows);
    if (point.samples().isPresent()) paintMean(arrows);
    boolean plain = result.experiment().optimizer() instanceof Optimizer.Sgd;
    if (enlargement > 1)
      notes.add(
          MapNote.of(plain ? "figure.enlargement" : "figure.gradient-enlargement", enlargement));
    else if (!plain) notes.add(MapNote.of("figure.gradient-arrows"));
    PointText.legend(point).forEach(notes::add);
  }

  /// That of the update; at the probe, where no update is made, the one before the schedule.
  private static double learningRate(LearningRates rates, Vantage vantage) {
    return switch (vantage) {
      case Vantage.AtUpdate(int update) -> rates.at(update);
      case Vantage.AtProbe _ -> rates.base();
    };
  }

  /// Rings the mean of the hairs, which is the tip of the full batch's arrow.
  private void paintMean(StepArrows arrows) {
    double x = arrows.x() + arrows.full().x;
    double y = arrows.y() + arrows.full().y;
    Ellipse2D.Double mean =
        new Ellipse2D.Double(x - MEAN_RADIUS, y - MEAN_RADIUS, 2 * MEAN_RADIUS, 2 * MEAN_RADIUS);
    g.setColor(Palette.withOpacity(palette.surfaceLow(), 0.85));
    g.setStroke(new BasicStroke(4));
    g.draw(mean);
    g.setColor(palette.fullBatch());
    g.setStroke(new BasicStroke(1.8f));
    g.draw(mean);
  }
}
