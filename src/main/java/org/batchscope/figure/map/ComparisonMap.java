package org.batchscope.figure.map;

import java.awt.Graphics2D;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.study.Result;
import org.batchscope.study.ResultBounds;
import org.batchscope.study.Vantage;
import org.batchscope.study.ViewSettings;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.LossLattice;
import org.batchscope.training.Cancellation;

/// A map that surveys the surface it needs while it is painted: for files, at any size.
///
/// @param view what the map shows; its bounds at least, and more where the picture's proportions
///   ask for it, as both axes have the same scale
public record ComparisonMap(Result result, MapView view, Palette palette) implements Figure {
  // of the paths' extent, around a probe that lies beyond them
  private static final double AROUND_PROBE = 0.3;

  /// The whole of a result, at the end of the run.
  public static ComparisonMap whole(Result result, Palette palette) {
    return whole(result, result.miniBatch().updates(), ViewSettings.USUAL, palette);
  }

  /// The whole of a result and the probe, at an update of the mini-batch run.
  public static ComparisonMap whole(
      Result result, int update, ViewSettings settings, Palette palette) {
    Bounds paths = ResultBounds.holding(result);
    Bounds bounds = settings.probe().map(probe -> withProbe(paths, probe)).orElse(paths);
    return new ComparisonMap(result, new MapView(bounds, update, settings), palette);
  }

  private static Bounds withProbe(Bounds paths, Vantage.AtProbe probe) {
    if (paths.contains(probe.first(), probe.second())) return paths;
    double side = AROUND_PROBE * Math.max(paths.width(), paths.height());
    return paths.union(Bounds.around(probe.first(), probe.second(), side, side));
  }

  @Override
  public void paint(Graphics2D g, double width, double height) {
    MapGround ground =
        MapGround.survey(
            new LossLattice(result.objective(), result.plane()),
            MapFigure.plotArea(width, height, view.bounds(), result),
            SurveyDetail.FINE,
            palette,
            Cancellation.NEVER);
    new MapFigure(ground, result, view).paint(g, width, height);
  }
}
