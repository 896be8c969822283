package org.batchscope.figure.path;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.study.Result;
import org.batchscope.surface.Plane;
import org.batchscope.text.Messages;
import org.batchscope.training.ParameterPath;

/// Draws what is compared on a map: both paths, where they start, and how far they have come.
public final class ComparedPaths {
  // a path of more updates is drawn more lightly
  private static final int DENSE = 400;

  private final Graphics2D g;
  private final PlotArea area;
  private final Result result;
  private final Plane plane;
  private final Palette palette;

  public ComparedPaths(Graphics2D g, PlotArea area, Result result, Plane plane, Palette palette) {
    this.plane = plane;
    this.g = g;
    this.area = area;
    this.result = result;
    this.palette = palette;
  }

  /// Draws both paths. Both casings lie beneath both lines: where the paths are one, the thin line
  /// is seen within the thick one. A mini-batch path that is so long that it covers the map lies
  /// beneath both.
  ///
  /// @param update the current update of the mini-batch path
  public void paintPaths(int update) {
    Color casing = Palette.withOpacity(palette.surfaceLow(), 0.8);
    boolean dense = result.miniBatch().updates() > DENSE;
    int fullUpdate = result.fullBatchUpdateAt(update);
    PathPainter full =
        new PathPainter(g, area, plane.path(result.fullBatch()), PathStyle.fullBatch(palette));
    PathPainter mini =
        new PathPainter(
            g,
            area,
            plane.path(result.miniBatch()),
            dense ? PathStyle.denseMiniBatch(palette) : PathStyle.miniBatch(palette));
    if (dense) {
      mini.paint(update);
      full.paintCasing(fullUpdate, casing);
      full.paint(fullUpdate);
    } else {
      full.paintCasing(fullUpdate, casing);
      mini.paintCasing(update, casing);
      full.paint(fullUpdate);
      mini.paint(update);
    }
  }

  public void paintStart() {
    ParameterPath path = plane.path(result.fullBatch());
    double x = area.toX(path.parameter(0, 0));
    double y = area.toY(path.parameter(0, 1));
    disc(x, y, 7.5, palette.surfaceLow(), palette.text(), 2.4);
    g.setFont(Fonts.medium(14));
    String text = Messages.message("figure.start");
    Point2D place = StartLabel.place(area, path, Drawing.width(g, text));
    Color halo = Palette.withOpacity(palette.surfaceLow(), 0.7);
    Drawing.textOnHalo(g, text, place.getX(), place.getY(), palette.text(), halo);
  }

  /// Marks where the mini-batch path is before an update.
  public void paintMiniBatchPoint(int update) {
    point(plane.path(result.miniBatch()), update, palette.miniBatch());
  }

  /// Marks where the full-batch path is when the mini-batch path is before an update.
  public void paintFullBatchPoint(int update) {
    point(plane.path(result.fullBatch()), result.fullBatchUpdateAt(update), palette.fullBatch());
  }

  /// The places on the figure of the start and of both points.
  public List<Point2D> marks(int update) {
    ParameterPath full = plane.path(result.fullBatch());
    ParameterPath mini = plane.path(result.miniBatch());
    return List.of(
        place(full, 0), place(full, result.fullBatchUpdateAt(update)), place(mini, update));
  }

  private Point2D place(ParameterPath path, int update) {
    return new Point2D.Double(
        area.toX(path.parameter(update, 0)), area.toY(path.parameter(update, 1)));
  }

  private void point(ParameterPath path, int update, Color color) {
    Point2D place = place(path, update);
    disc(place.getX(), place.getY(), 6, color, palette.surfaceLow(), 2);
  }

  private void disc(double x, double y, double radius, Color fill, Color edge, double width) {
    Ellipse2D.Double disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    g.setColor(fill);
    g.fill(disc);
    g.setColor(edge);
    g.setStroke(new BasicStroke((float) width));
    g.draw(disc);
  }
}
