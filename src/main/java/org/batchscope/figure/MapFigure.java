package org.batchscope.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.batchscope.study.PointNoise;
import org.batchscope.study.Result;
import org.batchscope.surface.Bounds;
import org.batchscope.text.Messages;
import org.batchscope.training.Outcome;
import org.batchscope.training.Trajectory;

/// The picture that the program exists for: the fluctuating mini-batch path beside the smooth
/// full-batch path on the loss surface, from the same start, with an arrow for every update.
public final class MapFigure implements Figure {
  private static final double LEFT = 78;
  private static final double RIGHT = 88;
  private static final double TOP = 46;
  private static final double BOTTOM = 58;

  private final MapGround ground;
  private final Result result;
  private final MapView view;
  private final PointNoise noise;

  /// @param ground computed for the bounds of `view`
  public MapFigure(MapGround ground, Result result, MapView view) {
    this.ground = ground;
    this.result = result;
    this.view = view;
    noise = PointNoise.at(result, view.update(), view.fanSize());
  }

  /// Where on a map of this size a part of the parameter plane is drawn. Both axes have the same
  /// scale, so more than `atLeast` is shown unless the proportions happen to agree.
  public static PlotArea plotArea(double width, double height, Bounds atLeast) {
    Rectangle2D.Double frame =
        new Rectangle2D.Double(
            LEFT, TOP, Math.max(40, width - LEFT - RIGHT), Math.max(40, height - TOP - BOTTOM));
    return new PlotArea(frame, atLeast.withAspect(frame.width / frame.height));
  }

  @Override
  public void paint(Graphics2D g, double width, double height) {
    ground.paint(g, width, height);
    paintPaths(g, width, height);
  }

  /// Paints everything but the ground, which must be there already.
  public void paintPaths(Graphics2D g, double width, double height) {
    Drawing.prepare(g);
    PlotArea area = plotArea(width, height, view.bounds());
    new MapLegend(g, ground.palette()).paint(result, area.frame());
    Shape clip = g.getClip();
    g.clip(area.frame());
    paintInside(g, area);
    g.setClip(clip);
  }

  private void paintInside(Graphics2D g, PlotArea area) {
    Palette palette = ground.palette();
    Trajectory mini = result.miniBatch();
    int update = Math.min(view.update(), mini.updates());
    MapNotes notes = new MapNotes(g, area, palette);
    result.spread().ifPresent(spread -> new SpreadPainter(g, area, palette).paint(spread));
    ComparedPaths paths = new ComparedPaths(g, area, result, palette);
    paths.paintPaths(update);
    paths.paintStart();
    paths.paintFullBatchPoint(update);
    result.spread().map(SpreadPainter::note).ifPresent(notes::add);
    if (update < mini.updates()) {
      StepArrows arrows = StepArrows.of(mini, update, result.experiment().learningRate(), area);
      StepPainter steps = new StepPainter(g, palette);
      steps.paintNoise(arrows, noise, area, result.experiment().learningRate());
      steps.paint(arrows);
      if (arrows.enlargement() > 1)
        notes.add(Messages.message("figure.enlargement", arrows.enlargement()));
      if (noise.fanSize() > 0) notes.add(Messages.message("figure.fan", noise.fanSize()));
    }
    paths.paintMiniBatchPoint(update);
    paintDivergence(notes);
  }

  private void paintDivergence(MapNotes notes) {
    if (result.fullBatch().outcome() instanceof Outcome.Diverged(int update, _))
      notes.add(Messages.message("figure.diverged.full", update + 1));
    if (result.miniBatch().outcome() instanceof Outcome.Diverged(int update, _))
      notes.add(Messages.message("figure.diverged.mini", update + 1));
  }
}
