package org.batchscope.figure.panels;

import java.awt.Graphics2D;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.map.SurveyDetail;
import org.batchscope.study.Panels;
import org.batchscope.surface.LossLattice;
import org.batchscope.training.Cancellation;

/// Panels that survey the surface they need while they are painted: for files, at any size.
public record ComparisonPanels(Panels panels, Palette palette) implements Figure {
  @Override
  public void paint(Graphics2D g, double width, double height) {
    PanelsGround ground =
        PanelsGround.survey(
            new LossLattice(panels.results().getFirst().objective(), panels.plane()),
            panels.results().size(),
            width,
            height,
            PanelsFigure.bounds(panels),
            SurveyDetail.FINE,
            palette,
            Cancellation.NEVER);
    new PanelsFigure(ground, panels).paint(g, width, height);
  }
}
