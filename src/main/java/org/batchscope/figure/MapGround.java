package org.batchscope.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.batchscope.network.Objective;
import org.batchscope.surface.LossScale;
import org.batchscope.surface.LossSurface;
import org.batchscope.surface.Plane;
import org.batchscope.text.Messages;
import org.batchscope.training.Cancellation;

/// What lies beneath the paths of a map and changes seldom: surface, contour lines, axes, color
/// bar.
///
/// @param plane of parameters that is seen
/// @param frame where the plot is, in units of 1/96 inch
public record MapGround(LossSurface surface, Plane plane, Palette palette, Rectangle2D.Double frame)
    implements Figure {
  private static final int CONTOUR_STEPS = 16;

  /// Surveys the surface that a plot shows.
  ///
  /// @throws java.util.concurrent.CancellationException if cancelled
  public static MapGround survey(
      Objective objective,
      Plane plane,
      PlotArea area,
      SurveyDetail detail,
      Palette palette,
      Cancellation cancellation) {
    LossSurface surface = detail.survey(objective, plane, area, cancellation);
    return new MapGround(surface, plane, palette, area.frame());
  }

  @Override
  public void paint(Graphics2D g, double width, double height) {
    Drawing.prepare(g);
    Drawing.background(g, palette, width, height);
    PlotArea area = new PlotArea(frame, surface.bounds());
    SurfacePainter painter =
        new SurfacePainter(surface, LossScale.of(surface, CONTOUR_STEPS), palette);
    painter.paintHeatMap(g, area);
    Shape clip = g.getClip();
    g.clip(area.frame());
    painter.paintContours(g, area);
    g.setClip(clip);
    AxesPainter axes = new AxesPainter(g, area, palette);
    axes.paintHorizontal();
    axes.paintVertical();
    axes.paintFrame();
    g.setFont(Fonts.regular(12));
    double barX = area.frame().x + area.frame().width + 16;
    painter.paintColorBar(g, barX, area.frame().y + 22, area.frame().y + area.frame().height);
    g.setColor(palette.text());
    g.setFont(Fonts.medium(13));
    Drawing.text(g, Messages.message("figure.loss"), barX, area.frame().y + 8);
  }
}
