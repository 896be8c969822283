package org.batchscope.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.batchscope.noise.RunDirections;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;

/// The direction dial: where the mini-batch updates of a run point, as a rose around the direction
/// of the full gradient, which points up. A sector's area is in proportion to the updates in it.
///
/// @param update the current update
public record DialFigure(Result result, int update, Palette palette) implements Figure {
  private static final int SECTORS = 36;
  private static final double MARGIN = 26;
  private static final double LINE_HEIGHT = 38;
  private static final double NUMBERS_WIDTH = 150;

  @Override
  public void paint(Graphics2D g, double width, double height) {
    Drawing.prepare(g);
    Drawing.background(g, palette, width, height);
    RunDirections mini = RunDirections.of(result.miniBatch());
    double size = Math.min(height, width - NUMBERS_WIDTH);
    paintRose(g, mini, size / 2, height / 2, size / 2 - MARGIN);
    paintNumbers(g, mini, size + 8, height / 2 - 1.85 * LINE_HEIGHT);
  }

  private void paintRose(Graphics2D g, RunDirections mini, double x, double y, double radius) {
    g.setColor(palette.line());
    g.setStroke(new BasicStroke(1));
    g.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    g.draw(new Line2D.Double(x - radius, y, x + radius, y));
    int[] counts = counts(mini);
    int most = 1;
    for (int count : counts) most = Math.max(most, count);
    double width = 360.0 / SECTORS;
    g.setColor(Palette.withOpacity(palette.miniBatch(), 0.75));
    for (int s = 0; s < SECTORS; s++) {
      double r = radius * Math.sqrt((double) counts[s] / most);
      // sector 0 is centered on the full gradient; AWT counts from three o'clock
      double from = 90 + (s - 0.5) * width;
      g.fill(new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, from + 0.4, width - 0.8, Arc2D.PIE));
    }
    g.setColor(palette.fullBatch());
    g.setStroke(new BasicStroke(3));
    g.draw(new Line2D.Double(x, y, x, y - radius + 4));
    Drawing.arrowhead(g, x, y - radius - 6, 0, -1, 14, 12);
    paintCurrent(g, mini, x, y, radius);
    g.setFont(Fonts.regular(12));
    g.setColor(palette.quietText());
    Drawing.centered(g, Messages.message("dial.full"), x, y - radius - 12);
    Drawing.centered(g, Messages.message("dial.uphill"), x, y + radius + 17);
  }

  /// The current update's own direction, as a thin line with an arrowhead.
  private void paintCurrent(Graphics2D g, RunDirections mini, double x, double y, double radius) {
    if (update >= mini.updates() || Double.isNaN(mini.angleRadians(update))) return;
    double dx = -Math.sin(mini.angleRadians(update));
    double dy = -Math.cos(mini.angleRadians(update));
    g.setColor(palette.text());
    g.setStroke(new BasicStroke(1.6f));
    g.draw(new Line2D.Double(x, y, x + radius * dx, y + radius * dy));
    Drawing.arrowhead(g, x + radius * dx, y + radius * dy, dx, dy, 10, 8);
  }

  private static int[] counts(RunDirections mini) {
    int[] counts = new int[SECTORS];
    for (int k = 0; k < mini.updates(); k++) {
      if (Double.isNaN(mini.angleRadians(k))) continue;
      long sector = Math.round(mini.angleRadians(k) / (2 * Math.PI) * SECTORS);
      counts[Math.floorMod(sector, SECTORS)]++;
    }
    return counts;
  }

  private void paintNumbers(Graphics2D g, RunDirections mini, double x, double y) {
    RunDirections full = RunDirections.of(result.fullBatch());
    number(g, "dial.deviation", degrees(mini.deviationRadians()), x, y);
    String uphill =
        Double.isNaN(mini.uphillShare())
            ? "–"
            : Messages.message("dial.percent", 100 * mini.uphillShare());
    number(g, "dial.share", uphill, x, y + LINE_HEIGHT);
    number(g, "dial.turn.mini", degrees(mini.meanTurnRadians()), x, y + 2 * LINE_HEIGHT);
    number(g, "dial.turn.full", degrees(full.meanTurnRadians()), x, y + 3 * LINE_HEIGHT);
  }

  private void number(Graphics2D g, String key, String value, double x, double y) {
    g.setColor(palette.text());
    g.setFont(Fonts.bold(17));
    Drawing.text(g, value, x, y + 14);
    g.setColor(palette.quietText());
    g.setFont(Fonts.regular(11.5));
    Drawing.text(g, Messages.message(key), x, y + 28);
  }

  private static String degrees(double radians) {
    return Double.isFinite(radians)
        ? Messages.message("figure.angle", Math.round(Math.toDegrees(radians)))
        : "–";
  }
}
