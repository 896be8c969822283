package org.batchscope.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;

/// The strip above a map that says which path is which.
final class MapLegend {
  private static final double SAMPLE_LENGTH = 40;
  private static final double TEXT_GAP = 10;
  // wide enough for viewers of SVG that put a wider typeface in the place of ours
  private static final double GAP = 44;
  private static final double TEXT_SIZE = 15;
  // from the upper end of the figure
  private static final double MIDDLE = 28;

  private final Graphics2D g;
  private final Palette palette;

  MapLegend(Graphics2D g, Palette palette) {
    this.g = g;
    this.palette = palette;
  }

  /// Paints at the upper end of a map's figure.
  void paint(Result result, Rectangle2D.Double frame) {
    g.setFont(Fonts.medium(TEXT_SIZE));
    int n = result.data().size();
    int b = result.batchSize();
    String full = Messages.message("figure.legend.full.updates", n, result.fullBatch().updates());
    String mini = Messages.message("figure.legend.mini.updates", b, result.miniBatch().updates());
    if (width(full) + GAP + width(mini) > frame.width) {
      // where space is short, which path is which comes first
      full = Messages.message("figure.legend.full", n);
      mini = Messages.message("figure.legend.mini", b);
    }
    double y = MIDDLE;
    entry(PathStyle.fullBatch(palette), full, frame.x, y);
    entry(PathStyle.miniBatch(palette), mini, frame.x + width(full) + GAP, y);
  }

  /// Tells the paths apart where several maps have different batch sizes.
  void paintKey(double x, double y) {
    g.setFont(Fonts.medium(TEXT_SIZE));
    String full = Messages.message("panels.legend.full");
    entry(PathStyle.fullBatch(palette), full, x, y);
    entry(
        PathStyle.miniBatch(palette),
        Messages.message("panels.legend.mini"),
        x + width(full) + GAP,
        y);
  }

  private double width(String text) {
    return SAMPLE_LENGTH + TEXT_GAP + Drawing.width(g, text);
  }

  private void entry(PathStyle style, String text, double x, double y) {
    g.setColor(style.color());
    g.setStroke(new BasicStroke((float) style.width()));
    g.draw(new Line2D.Double(x, y, x + SAMPLE_LENGTH - style.headLength() / 2, y));
    Drawing.arrowhead(
        g, x + SAMPLE_LENGTH, y, 1, 0, style.headLength() * 1.1, style.headWidth() * 1.1);
    g.setColor(palette.text());
    Drawing.text(g, text, x + SAMPLE_LENGTH + TEXT_GAP, y + 5);
  }
}
