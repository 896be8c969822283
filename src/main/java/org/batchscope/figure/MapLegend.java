package org.batchscope.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;
import org.batchscope.training.Trajectory;

/// The strip above a map that says which path is which.
final class MapLegend {
  private static final double SAMPLE_LENGTH = 40;
  private static final double GAP = 30;

  private final Graphics2D g;
  private final Palette palette;

  MapLegend(Graphics2D g, Palette palette) {
    this.g = g;
    this.palette = palette;
  }

  void paint(Result result, Rectangle2D.Double frame) {
    double y = frame.y - 18;
    double x =
        entry(
            PathStyle.fullBatch(palette),
            Messages.message("figure.legend.full", result.data().size()),
            result.fullBatch(),
            frame.x,
            y);
    entry(
        PathStyle.miniBatch(palette),
        Messages.message("figure.legend.mini", result.batchSize()),
        result.miniBatch(),
        x + GAP,
        y);
  }

  private double entry(PathStyle style, String name, Trajectory path, double x, double y) {
    g.setColor(style.color());
    g.setStroke(new BasicStroke((float) style.width()));
    g.draw(new Line2D.Double(x, y, x + SAMPLE_LENGTH - style.headLength() / 2, y));
    Drawing.arrowhead(
        g, x + SAMPLE_LENGTH, y, 1, 0, style.headLength() * 1.1, style.headWidth() * 1.1);
    double textX = x + SAMPLE_LENGTH + 10;
    g.setFont(Fonts.semiBold(15));
    g.setColor(palette.text());
    Drawing.text(g, name, textX, y + 5);
    textX += Drawing.width(g, name) + 8;
    String updates = Messages.message("figure.legend.updates", path.updates());
    g.setFont(Fonts.regular(14));
    g.setColor(palette.quietText());
    Drawing.text(g, updates, textX, y + 5);
    return textX + Drawing.width(g, updates);
  }
}
