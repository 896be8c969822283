package org.batchscope.figure.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.Stream;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.path.PathStyle;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;

/// The strip above a map that says which path is which.
public final class MapLegend {
  private static final double SAMPLE_LENGTH = 40;
  private static final double TEXT_GAP = 10;
  // wide enough for viewers of SVG that put a wider typeface in the place of ours
  private static final double GAP = 44;
  // what a window has at the right of the strip reaches over the plot a little
  private static final double RIGHT_GAP = 14;
  private static final double TEXT_SIZE = 15;
  // from the upper end of the figure
  private static final double MIDDLE = 28;

  private final Graphics2D g;
  private final Palette palette;

  public MapLegend(Graphics2D g, Palette palette) {
    this.g = g;
    this.palette = palette;
  }

  /// Paints at the upper end of a map's figure.
  void paint(Result result, Rectangle2D.Double frame) {
    g.setFont(Fonts.medium(TEXT_SIZE));
    int n = result.data().size();
    int b = result.batchSize();
    Texts whole =
        new Texts(
            Messages.message("figure.legend.full.updates", n, result.fullBatch().updates()),
            Messages.message("figure.legend.mini.updates", b, result.miniBatch().updates()));
    Texts sizes =
        new Texts(
            Messages.message("figure.legend.full", n), Messages.message("figure.legend.mini", b));
    // where space is short, which path is which comes first
    Texts names = Texts.names();
    Stream.of(whole, sizes)
        .filter(texts -> width(texts.full) + GAP + width(texts.mini) <= frame.width - RIGHT_GAP)
        .findFirst()
        .orElse(names)
        .paint(this, frame.x, MIDDLE);
  }

  /// Tells the paths apart where several maps have different batch sizes.
  public void paintKey(double x, double y) {
    g.setFont(Fonts.medium(TEXT_SIZE));
    Texts.names().paint(this, x, y);
  }

  /// What is written beside the sample of each path.
  private record Texts(String full, String mini) {
    static Texts names() {
      return new Texts(
          Messages.message("panels.legend.full"), Messages.message("panels.legend.mini"));
    }

    void paint(MapLegend legend, double x, double y) {
      legend.entry(PathStyle.fullBatch(legend.palette), full, x, y);
      legend.entry(PathStyle.miniBatch(legend.palette), mini, x + legend.width(full) + GAP, y);
    }
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
