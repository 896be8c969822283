package org.batchscope.figure;

import java.awt.Graphics2D;
import org.batchscope.study.Result;
import org.batchscope.study.ResultBounds;
import org.batchscope.surface.Bounds;
import org.batchscope.training.Cancellation;

/// A map that surveys the surface it needs while it is painted: for files, at any size.
///
/// @param bounds what the map shows at least; it shows more where the picture's proportions ask for
///   it, as both axes have the same scale
/// @param update the current update of the mini-batch path
public record ComparisonMap(Result result, Bounds bounds, int update, Palette palette)
    implements Figure {
  /// The whole of a result.
  public static ComparisonMap whole(Result result, Palette palette) {
    Bounds bounds = ResultBounds.holding(result);
    return new ComparisonMap(result, bounds, result.miniBatch().updates(), palette);
  }

  /// The same map at another update.
  public ComparisonMap at(int other) {
    return new ComparisonMap(result, bounds, other, palette);
  }

  @Override
  public void paint(Graphics2D g, double width, double height) {
    MapGround ground =
        MapGround.survey(
            result.objective(),
            MapFigure.plotArea(width, height, bounds),
            SurveyDetail.FINE,
            palette,
            Cancellation.NEVER);
    new MapFigure(ground, result, new MapView(bounds, update)).paint(g, width, height);
  }
}
