package org.batchscope.figure.map;

import java.awt.Graphics2D;
import java.awt.Shape;
import org.batchscope.figure.draw.AxesPainter;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.surface.LossLattice;
import org.batchscope.surface.LossScale;
import org.batchscope.surface.LossSurface;
import org.batchscope.surface.Plane;
import org.batchscope.text.Messages;
import org.batchscope.training.Cancellation;

/// What lies beneath the paths of a map and changes seldom: surface, contour lines, axes, color
/// bar.
///
/// @param surface covers all that the plot shows
/// @param plane of parameters that is seen
/// @param area where the plot is, and what it shows
public record MapGround(LossSurface surface, Plane plane, Palette palette, PlotArea area)
    implements Figure {
  private static final int CONTOUR_STEPS = 16;
  private static final double MARGIN = 2;

  /// Surveys the surface that a plot shows.
  ///
  /// @param lattice may know some of the losses already
  /// @throws java.util.concurrent.CancellationException if cancelled
  public static MapGround survey(
      LossLattice lattice,
      PlotArea area,
      SurveyDetail detail,
      Palette palette,
      Cancellation cancellation) {
    LossSurface surface = detail.survey(lattice, area, cancellation);
    return new MapGround(surface, lattice.plane(), palette, area);
  }

  @Override
  public void paint(Graphics2D g, double width, double height) {
    Drawing.prepare(g);
    Drawing.background(g, palette, width, height);
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
    double plotBottom = area.frame().y + area.frame().height;
    double barX = area.frame().x + area.frame().width + 16;
    painter.paintColorBar(g, barX, width - MARGIN, area.frame().y + 22, plotBottom);
    g.setColor(palette.text());
    g.setFont(Fonts.medium(13));
    Drawing.text(g, Messages.message("figure.loss"), barX, area.frame().y + 8);
  }
}
