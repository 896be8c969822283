package org.batchscope.figure.dial;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.PointText;
import org.batchscope.noise.RunDirections;
import org.batchscope.text.Messages;

/// Paints by how much updates turn away from the one before them, without sign: mini-batch as bars,
/// full batch as outlines, and the mean of each as a number.
///
/// The axis of shares reaches as far as the bars need. An outline that goes beyond it is open at
/// the top, and its share is written beside it. Where there is no room for bars, there are the
/// numbers.
record TurnHistogram(RunDirections mini, RunDirections full, Palette palette) {
  private static final int PARTS = 12;
  private static final double[] LARGEST_SHARES = {0.1, 0.2, 0.5, 1};
  private static final double TEXT_SIZE = 11.5;
  static final double HEADING = 36;

  private static final double LOWEST_WITH_BARS = 70;
  private static final double DEGREES_HEIGHT = 15;
  private static final double SHARES_WIDTH = 37;
  private static final double SWATCH = 9;
  private static final double LABEL_GAP = 4;
  private static final double MEAN_DISTANCE = 77;
  private static final BasicStroke OUTLINE = new BasicStroke(1.8f);

  void paint(Graphics2D g, Rectangle2D place) {
    double x = place.getX();
    double y = place.getY();
    g.setFont(Fonts.regular(TEXT_SIZE));
    g.setColor(palette.quietText());
    String heading = mini.updates() < 2 ? "dial.no-turn" : "dial.turn";
    Drawing.text(g, Messages.message(heading), x, y + 12);
    g.setColor(Palette.withOpacity(palette.miniBatch(), 0.75));
    g.fill(new Rectangle2D.Double(x, y + 20, SWATCH, SWATCH));
    paintMean(g, "dial.turn.mini", mini, x + SWATCH + 4, y + 30);
    double fullX = x + MEAN_DISTANCE;
    g.setColor(palette.fullBatch());
    g.setStroke(OUTLINE);
    g.draw(new Rectangle2D.Double(fullX + 1, y + 21, SWATCH - 2, SWATCH - 2));
    paintMean(g, "dial.turn.full", full, fullX + SWATCH + 4, y + 30);
    if (place.getHeight() < LOWEST_WITH_BARS) return;
    paintBars(
        g,
        new Rectangle2D.Double(
            x + SHARES_WIDTH,
            y + HEADING + 4,
            place.getWidth() - SHARES_WIDTH - 4,
            place.getHeight() - HEADING - 4 - DEGREES_HEIGHT));
  }

  /// A mean turn and the name of its run, one after the other.
  private void paintMean(Graphics2D g, String key, RunDirections run, double x, double y) {
    String mean = PointText.degrees(run.meanTurnRadians());
    g.setFont(Fonts.bold(13));
    g.setColor(palette.text());
    Drawing.text(g, mean, x, y);
    double end = x + Drawing.width(g, mean) + 3;
    g.setFont(Fonts.regular(TEXT_SIZE));
    g.setColor(palette.quietText());
    Drawing.text(g, Messages.message(key), end, y);
  }

  private void paintBars(Graphics2D g, Rectangle2D plot) {
    double[] miniShares = mini.turnShares(PARTS);
    double[] fullShares = full.turnShares(PARTS);
    double top = largestShare(max(miniShares));
    paintAxes(g, plot, top);
    double width = plot.getWidth() / PARTS;
    g.setColor(Palette.withOpacity(palette.miniBatch(), 0.75));
    for (int part = 0; part < PARTS; part++) {
      double height = miniShares[part] / top * plot.getHeight();
      g.fill(
          new Rectangle2D.Double(
              plot.getX() + part * width + 0.5, plot.getMaxY() - height, width - 1, height));
    }
    g.setStroke(OUTLINE);
    for (int part = 0; part < PARTS; part++)
      if (fullShares[part] > 0)
        paintOutline(g, plot, plot.getX() + part * width, width, fullShares[part], top);
  }

  private void paintOutline(
      Graphics2D g, Rectangle2D plot, double x, double width, double share, double top) {
    boolean open = share > top;
    double y = plot.getMaxY() - Math.min(1, share / top) * plot.getHeight();
    Path2D.Double outline = new Path2D.Double();
    outline.moveTo(x + 1, open ? y - 4 : y);
    outline.lineTo(x + 1, plot.getMaxY());
    outline.lineTo(x + width - 1, plot.getMaxY());
    outline.lineTo(x + width - 1, open ? y - 4 : y);
    if (!open) outline.closePath();
    g.setColor(palette.fullBatch());
    g.draw(outline);
    if (!open) return;
    g.setFont(Fonts.semiBold(TEXT_SIZE));
    Color halo = palette.background();
    String text = DialFigure.percent(share);
    double textWidth = Drawing.width(g, text);
    double right = x + width + LABEL_GAP;
    // beside the last bars there is the end of the figure
    double textX = right + textWidth <= plot.getMaxX() ? right : x - LABEL_GAP - textWidth;
    Drawing.textOnHalo(g, text, textX, y + 7, palette.fullBatch(), halo);
  }

  private void paintAxes(Graphics2D g, Rectangle2D plot, double top) {
    g.setColor(palette.line());
    g.setStroke(new BasicStroke(0.7f));
    for (double y : new double[] {plot.getY(), plot.getMaxY()})
      g.draw(new Line2D.Double(plot.getX(), y, plot.getMaxX(), y));
    g.setFont(Fonts.regular(TEXT_SIZE));
    g.setColor(palette.quietText());
    double textX = plot.getX() - 4;
    Drawing.rightAligned(g, DialFigure.percent(top), textX, plot.getY() + 4);
    Drawing.rightAligned(g, DialFigure.percent(0), textX, plot.getMaxY() + 2);
    double textY = plot.getMaxY() + 13;
    Drawing.text(g, PointText.degrees(0), plot.getX(), textY);
    Drawing.centered(g, PointText.degrees(Math.PI / 2), plot.getCenterX(), textY);
    Drawing.rightAligned(g, PointText.degrees(Math.PI), plot.getMaxX() + 3, textY);
  }

  private static double largestShare(double needed) {
    for (double share : LARGEST_SHARES) if (share >= needed) return share;
    return 1;
  }

  private static double max(double[] values) {
    double max = 0;
    for (double value : values) max = Math.max(max, value);
    return max;
  }
}
