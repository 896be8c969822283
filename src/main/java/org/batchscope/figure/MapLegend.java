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
  private static final double TEXT_GAP = 10;
  private static final double UPDATES_GAP = 8;
  private static final double NAME_SIZE = 15;
  private static final double UPDATES_SIZE = 14;

  private final Graphics2D g;
  private final Palette palette;

  MapLegend(Graphics2D g, Palette palette) {
    this.g = g;
    this.palette = palette;
  }

  void paint(Result result, Rectangle2D.Double frame) {
    String full = Messages.message("figure.legend.full", result.data().size());
    String mini = Messages.message("figure.legend.mini", result.batchSize());
    String fullUpdates = updates(result.fullBatch());
    String miniUpdates = updates(result.miniBatch());
    double needed = width(full, fullUpdates) + GAP + width(mini, miniUpdates);
    // where space is short, which path is which comes first
    boolean counted = needed <= frame.width;
    double y = frame.y - 18;
    double x = entry(PathStyle.fullBatch(palette), full, counted ? fullUpdates : "", frame.x, y);
    entry(PathStyle.miniBatch(palette), mini, counted ? miniUpdates : "", x + GAP, y);
  }

  private static String updates(Trajectory path) {
    return Messages.message("figure.legend.updates", path.updates());
  }

  private double width(String name, String updates) {
    g.setFont(Fonts.semiBold(NAME_SIZE));
    double nameWidth = Drawing.width(g, name);
    g.setFont(Fonts.regular(UPDATES_SIZE));
    return SAMPLE_LENGTH + TEXT_GAP + nameWidth + UPDATES_GAP + Drawing.width(g, updates);
  }

  private double entry(PathStyle style, String name, String updates, double x, double y) {
    g.setColor(style.color());
    g.setStroke(new BasicStroke((float) style.width()));
    g.draw(new Line2D.Double(x, y, x + SAMPLE_LENGTH - style.headLength() / 2, y));
    Drawing.arrowhead(
        g, x + SAMPLE_LENGTH, y, 1, 0, style.headLength() * 1.1, style.headWidth() * 1.1);
    double textX = x + SAMPLE_LENGTH + TEXT_GAP;
    g.setFont(Fonts.semiBold(NAME_SIZE));
    g.setColor(palette.text());
    Drawing.text(g, name, textX, y + 5);
    textX += Drawing.width(g, name);
    if (updates.isEmpty()) return textX;
    textX += UPDATES_GAP;
    g.setFont(Fonts.regular(UPDATES_SIZE));
    g.setColor(palette.quietText());
    Drawing.text(g, updates, textX, y + 5);
    return textX + Drawing.width(g, updates);
  }
}
