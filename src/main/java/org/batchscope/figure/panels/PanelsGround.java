package org.batchscope.figure.panels;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;
import org.batchscope.figure.draw.AxesPainter;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.map.SurfacePainter;
import org.batchscope.figure.map.SurveyDetail;
import org.batchscope.figure.text.AxisLabel;
import org.batchscope.figure.text.AxisNames;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.LossLattice;
import org.batchscope.surface.LossScale;
import org.batchscope.surface.LossSurface;
import org.batchscope.surface.Plane;
import org.batchscope.training.Cancellation;

/// What lies beneath the paths of small maps side by side: the same surface in each, axes at the
/// left and at the bottom.
public final class PanelsGround implements Figure {
  private static final int CONTOUR_STEPS = 12;

  private final PanelsLayout layout;
  private final LossSurface surface;
  private final Plane plane;
  private final Palette palette;

  private PanelsGround(PanelsLayout layout, LossSurface surface, Plane plane, Palette palette) {
    this.layout = layout;
    this.surface = surface;
    this.plane = plane;
    this.palette = palette;
  }

  /// Surveys the surface that every map shows, once.
  ///
  /// @param lattice may know some of the losses already
  /// @param count how many maps
  /// @param width of the figure, in units of 1/96 inch
  /// @param height of the figure, in units of 1/96 inch
  /// @param bounds what every map shows at least
  /// @throws java.util.concurrent.CancellationException if cancelled
  public static PanelsGround survey(
      LossLattice lattice,
      int count,
      double width,
      double height,
      Bounds bounds,
      SurveyDetail detail,
      Palette palette,
      Cancellation cancellation) {
    PanelsLayout layout = PanelsLayout.largest(count, width, height, bounds);
    LossSurface surface = detail.survey(lattice, layout.area(0), cancellation);
    return new PanelsGround(layout, surface, lattice.plane(), palette);
  }

  PanelsLayout layout() {
    return layout;
  }

  Palette palette() {
    return palette;
  }

  @Override
  public void paint(Graphics2D g, double width, double height) {
    Drawing.prepare(g);
    Drawing.background(g, palette, width, height);
    SurfacePainter painter =
        new SurfacePainter(surface, LossScale.of(surface, CONTOUR_STEPS), palette);
    List<String> horizontal = AxisNames.of(plane, 0);
    List<String> vertical = AxisNames.of(plane, 1);
    for (int panel = 0; panel < layout.count(); panel++) {
      PlotArea area = layout.area(panel);
      painter.paintHeatMap(g, area);
      Shape clip = g.getClip();
      g.clip(area.frame());
      painter.paintContours(g, area);
      g.setClip(clip);
      AxesPainter axes = new AxesPainter(g, area, palette);
      int name = axes.placeOfNames(horizontal, area.frame().width, vertical);
      if (layout.isLowest(panel)) {
        axes.paintHorizontal();
        axes.nameHorizontal(AxisLabel.plain(horizontal.get(name)), area.frame().width);
      }
      if (layout.isLeftmost(panel)) {
        axes.paintVertical();
        axes.nameVertical(AxisLabel.plain(vertical.get(name)));
      }
      axes.paintFrame();
    }
  }
}
