package org.batchscope.figure.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.text.MapNote;
import org.batchscope.noise.NoiseEllipse;
import org.batchscope.study.EndPoints;
import org.batchscope.study.Spread;
import org.batchscope.training.Ensemble;
import org.batchscope.training.EnsembleMember;

/// Draws where the paths of many seeds go: a haze that is the thicker the more of them pass, and
/// the ellipse of their end points.
final class SpreadPainter {
  /// The side of a cell in which paths are counted, in units of 1/96 inch.
  static final double CELL = 4;

  // cells around the plot, so that the haze does not fade at its frame
  private static final int MARGIN = 2;

  private static final double THICKEST = 0.7;
  private static final double MOST_PIXELS_PER_UNIT = 2;
  private static final double LINE = 1.8;
  private static final double CASING = 2.4;
  private static final float[] DASHES = {7, 5};
  private static final double CROSS = 5;
  // an ellipse within the cross at its mean is not seen
  private static final double SMALLEST_SEEN = CROSS;

  private final Graphics2D g;
  private final PlotArea area;
  private final Palette palette;

  SpreadPainter(Graphics2D g, PlotArea area, Palette palette) {
    this.g = g;
    this.area = area;
    this.palette = palette;
  }

  /// What is drawn, in a sentence.
  static MapNote note(Spread spread) {
    Ensemble ensemble = spread.ensemble();
    if (ensemble.size() > 1 && ensemble.isOnePath())
      return MapNote.of("figure.spread.one-path", ensemble.size());
    int diverged = ensemble.divergedCount();
    return diverged == 0
        ? MapNote.of("figure.spread", ensemble.size(), EndPoints.DEVIATIONS)
        : MapNote.of("figure.spread.diverged", ensemble.size(), EndPoints.DEVIATIONS, diverged);
  }

  void paint(Spread spread) {
    paintHaze(new Haze(cells(spread.ensemble(), area), spread.ensemble().size()));
    spread.endPoints().ifPresent(this::paintEndPoints);
  }

  /// Counts the paths in the cells of a plot, and in a margin around it.
  static PathCells cells(Ensemble ensemble, PlotArea area) {
    Rectangle2D.Double frame = area.frame();
    PathCells cells =
        new PathCells(
            (int) Math.ceil(frame.width / CELL) + 2 * MARGIN,
            (int) Math.ceil(frame.height / CELL) + 2 * MARGIN);
    double perX = area.scaleX() / CELL;
    double perY = area.scaleY() / CELL;
    double left = area.bounds().minX() - MARGIN / perX;
    double top = area.bounds().maxY() + MARGIN / perY;
    for (EnsembleMember member : ensemble.members()) {
      cells.beginPath();
      double x = (member.parameter(0, 0) - left) * perX;
      double y = (top - member.parameter(0, 1)) * perY;
      for (int k = 1; k <= member.updates(); k++) {
        double nextX = (member.parameter(k, 0) - left) * perX;
        double nextY = (top - member.parameter(k, 1)) * perY;
        cells.move(x, y, nextX, nextY);
        x = nextX;
        y = nextY;
      }
    }
    return cells;
  }

  /// The image has pixels where the figure has them, so that it is not resampled.
  private void paintHaze(Haze haze) {
    if (haze.isEmpty()) return;
    Rectangle2D.Double frame = area.frame();
    double perUnit = Math.min(MOST_PIXELS_PER_UNIT, g.getTransform().getScaleX());
    double originX = frame.x - MARGIN * CELL;
    double originY = frame.y - MARGIN * CELL;
    int left = (int) Math.floor((originX + haze.firstColumn() * CELL) * perUnit);
    int top = (int) Math.floor((originY + haze.firstRow() * CELL) * perUnit);
    int right = (int) Math.ceil((originX + haze.endColumn() * CELL) * perUnit);
    int bottom = (int) Math.ceil((originY + haze.endRow() * CELL) * perUnit);
    BufferedImage image =
        haze.image(
            (left / perUnit - originX) / CELL,
            (top / perUnit - originY) / CELL,
            1 / (perUnit * CELL),
            right - left,
            bottom - top,
            Palette.withOpacity(palette.miniBatch(), THICKEST));
    AffineTransform place = AffineTransform.getScaleInstance(1 / perUnit, 1 / perUnit);
    place.translate(left, top);
    g.drawImage(image, place, null);
  }

  private void paintEndPoints(EndPoints ends) {
    double x = area.toX(ends.firstMean());
    double y = area.toY(ends.secondMean());
    if (ends.ellipse().semiMajor() * area.scaleX() > SMALLEST_SEEN) {
      Shape shape = shape(ends.ellipse(), x, y);
      stroke(shape, casing(), LINE + CASING);
      g.setColor(outline());
      g.setStroke(
          new BasicStroke(
              (float) LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
      g.draw(shape);
    }
    Path2D.Double cross = new Path2D.Double();
    cross.moveTo(x - CROSS, y);
    cross.lineTo(x + CROSS, y);
    cross.moveTo(x, y - CROSS);
    cross.lineTo(x, y + CROSS);
    stroke(cross, casing(), LINE + CASING);
    stroke(cross, outline(), LINE);
  }

  /// The color of the path, but seen on the thickest haze.
  private Color outline() {
    return Palette.mixed(palette.miniBatch(), palette.text());
  }

  private Color casing() {
    return Palette.withOpacity(palette.surfaceLow(), 0.75);
  }

  private void stroke(Shape shape, Color color, double width) {
    g.setColor(color);
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(shape);
  }

  private Shape shape(NoiseEllipse ellipse, double x, double y) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(area.scaleX(), -area.scaleY());
    place.rotate(ellipse.angleRadians());
    double a = ellipse.semiMajor();
    double b = ellipse.semiMinor();
    return place.createTransformedShape(new Ellipse2D.Double(-a, -b, 2 * a, 2 * b));
  }
}
