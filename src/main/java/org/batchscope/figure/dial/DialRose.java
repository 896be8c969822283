package org.batchscope.figure.dial;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.noise.RunDirections;
import org.batchscope.text.Messages;

/// Paints directions as a rose around that of the full gradient, which points up. A sector's area
/// is in proportion to the updates in it; an arc outside reaches as far as their standard
/// deviation.
///
/// @param currentRadians the direction of the current update; NaN if there is none
record DialRose(RunDirections directions, double currentRadians, Palette palette) {
  // the fewer degrees the directions fill, the finer: at full batch the rose is a line
  private static final int[] SECTOR_DEGREES = {10, 5, 2, 1};
  private static final double GAP = 0.08;
  private static final double TEXT_MARGIN = 28;
  private static final double SIDE_MARGIN = 14;
  private static final double ARC_GAP = 6;

  void paint(Graphics2D g, Rectangle2D place) {
    double x = place.getCenterX();
    double y = place.getCenterY();
    double radius =
        Math.min(place.getHeight() / 2 - TEXT_MARGIN, place.getWidth() / 2 - SIDE_MARGIN);
    g.setColor(palette.line());
    g.setStroke(new BasicStroke(1));
    g.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    g.draw(new Line2D.Double(x - radius, y, x + radius, y));
    paintSectors(g, x, y, radius);
    paintDeviation(g, x, y, radius + ARC_GAP);
    g.setColor(palette.fullBatch());
    g.setStroke(new BasicStroke(3));
    g.draw(new Line2D.Double(x, y, x, y - radius + 4));
    Drawing.arrowhead(g, x, y - radius - 6, 0, -1, 14, 12);
    if (!Double.isNaN(currentRadians)) paintCurrent(g, x, y, radius);
    g.setFont(Fonts.regular(12));
    g.setColor(palette.quietText());
    Drawing.centered(g, Messages.message("dial.full"), x, y - radius - 14);
    Drawing.centered(g, uphill(g, place.getWidth()), x, y + radius + 20);
  }

  /// With a word on both sides, if there is room, where angles have no sign.
  private String uphill(Graphics2D g, double room) {
    String plain = Messages.message("dial.uphill");
    String unsigned = Messages.message("dial.uphill.unsigned");
    return directions.areSigned() || Drawing.width(g, unsigned) > room ? plain : unsigned;
  }

  private void paintSectors(Graphics2D g, double x, double y, double radius) {
    double deviation = Math.toDegrees(directions.deviationRadians());
    double width = sectorDegrees(deviation);
    int[] counts = counts((int) (360 / width));
    int most = 1;
    for (int count : counts) most = Math.max(most, count);
    g.setColor(Palette.withOpacity(palette.miniBatch(), 0.75));
    for (int s = 0; s < counts.length; s++) {
      double r = radius * Math.sqrt((double) counts[s] / most);
      // sector 0 is centered on the full gradient; AWT counts from three o'clock
      double from = 90 + (s - 0.5 + GAP / 2) * width;
      g.fill(new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, from, (1 - GAP) * width, Arc2D.PIE));
    }
  }

  private static double sectorDegrees(double deviationDegrees) {
    for (int degrees : SECTOR_DEGREES) if (degrees <= deviationDegrees) return degrees;
    return SECTOR_DEGREES[SECTOR_DEGREES.length - 1];
  }

  private int[] counts(int sectors) {
    int[] counts = new int[sectors];
    for (int k = 0; k < directions.updates(); k++) {
      if (Double.isNaN(directions.angleRadians(k))) continue;
      long sector = Math.round(directions.angleRadians(k) / (2 * Math.PI) * sectors);
      counts[Math.floorMod(sector, sectors)]++;
      // of an angle without a sign neither side is the right one
      if (!directions.areSigned()) counts[Math.floorMod(-sector, sectors)]++;
    }
    return counts;
  }

  /// An arc that reaches one standard deviation to both sides of the mean direction.
  private void paintDeviation(Graphics2D g, double x, double y, double radius) {
    double mean = Math.toDegrees(directions.meanDirectionRadians());
    double deviation = Math.toDegrees(directions.deviationRadians());
    if (Double.isNaN(deviation)) return;
    double reach = Math.min(deviation, 180);
    g.setColor(Palette.withOpacity(palette.miniBatch(), 0.6));
    g.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(
        new Arc2D.Double(
            x - radius,
            y - radius,
            2 * radius,
            2 * radius,
            90 + mean - reach,
            2 * reach,
            Arc2D.OPEN));
  }

  /// The current update's own direction, as a thin line with an arrowhead.
  private void paintCurrent(Graphics2D g, double x, double y, double radius) {
    double dx = -Math.sin(currentRadians);
    double dy = -Math.cos(currentRadians);
    g.setColor(palette.text());
    g.setStroke(new BasicStroke(1.6f));
    g.draw(new Line2D.Double(x, y, x + (radius - 4) * dx, y + (radius - 4) * dy));
    Drawing.arrowhead(g, x + radius * dx, y + radius * dy, dx, dy, 10, 8);
  }
}
