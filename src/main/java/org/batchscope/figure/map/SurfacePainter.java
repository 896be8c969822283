package org.batchscope.figure.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.batchscope.figure.draw.ColorRamp;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.text.LossText;
import org.batchscope.parallel.Parallel;
import org.batchscope.surface.ContourLine;
import org.batchscope.surface.Contours;
import org.batchscope.surface.LossScale;
import org.batchscope.surface.LossSurface;

/// Draws a loss surface: a heat map, contour lines, and the color bar that tells what they mean.
public final class SurfacePainter {
  private static final int MOST_IMAGE_PIXELS = 2_000_000;
  private static final double MOST_PIXELS_PER_UNIT = 2;
  private static final double BAR_WIDTH = 12;
  private static final double BESIDE_BAR = 6;
  private static final double TEXT_SIZE = 12;

  private final LossSurface surface;
  private final LossScale scale;
  private final ColorRamp ramp;
  private final Palette palette;

  public SurfacePainter(LossSurface surface, LossScale scale, Palette palette) {
    this.surface = surface;
    this.scale = scale;
    this.palette = palette;
    ramp = new ColorRamp(palette.surfaceLow(), palette.surfaceHigh());
  }

  public void paintHeatMap(Graphics2D g, PlotArea area) {
    Rectangle2D.Double frame = area.frame();
    double perUnit =
        Math.min(
            Math.min(MOST_PIXELS_PER_UNIT, g.getTransform().getScaleX()),
            Math.sqrt(MOST_IMAGE_PIXELS / (frame.width * frame.height)));
    int width = (int) Math.ceil(frame.width * perUnit);
    int height = (int) Math.ceil(frame.height * perUnit);
    BufferedImage image = heatMap(area, width, height);
    AffineTransform place = AffineTransform.getTranslateInstance(frame.x, frame.y);
    place.scale(frame.width / width, frame.height / height);
    g.drawImage(image, place, null);
  }

  /// Colors between grid points are interpolated on the scale of colors, which is what eyes see.
  private BufferedImage heatMap(PlotArea area, int width, int height) {
    Rectangle2D.Double frame = area.frame();
    double[][] positions = positions();
    double[] columns = new double[width];
    for (int x = 0; x < width; x++)
      columns[x] = surface.column(area.firstAt(frame.x + (x + 0.5) / width * frame.width));
    int[] pixels = new int[width * height];
    Parallel.forEach(
        height,
        y -> {
          double row = surface.row(area.secondAt(frame.y + (y + 0.5) / height * frame.height));
          int r = Math.min((int) row, surface.rows() - 2);
          double v = row - r;
          double[] below = positions[r];
          double[] above = positions[r + 1];
          for (int x = 0; x < width; x++) {
            int c = Math.min((int) columns[x], surface.columns() - 2);
            double u = columns[x] - c;
            double left = below[c] + v * (above[c] - below[c]);
            double right = below[c + 1] + v * (above[c + 1] - below[c + 1]);
            pixels[y * width + x] = ramp.argb(left + u * (right - left));
          }
        });
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }

  /// Where the loss of every grid point lies on the scale, row by row.
  private double[][] positions() {
    double[][] positions = new double[surface.rows()][surface.columns()];
    for (int row = 0; row < surface.rows(); row++)
      for (int column = 0; column < surface.columns(); column++)
        positions[row][column] = scale.position(surface.loss(column, row));
    return positions;
  }

  public void paintContours(Graphics2D g, PlotArea area) {
    g.setColor(palette.contour());
    g.setStroke(new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    for (int k = 1; k < scale.steps(); k++)
      for (ContourLine line : Contours.at(surface, scale.level(k))) {
        Path2D.Double shape = new Path2D.Double(Path2D.WIND_NON_ZERO, line.x().length);
        shape.moveTo(area.toX(line.x()[0]), area.toY(line.y()[0]));
        for (int i = 1; i < line.x().length; i++)
          shape.lineTo(area.toX(line.x()[i]), area.toY(line.y()[i]));
        g.draw(shape);
      }
  }

  /// Draws the bar with a line and a number for contour levels, between `top` and `bottom`.
  ///
  /// @param right where the longest number has to end: if it is long, all are smaller
  void paintColorBar(Graphics2D g, double x, double right, double top, double bottom) {
    double height = bottom - top;
    int rows = (int) Math.ceil(height);
    for (int row = 0; row < rows; row++) {
      g.setColor(new Color(ramp.argb(1 - (row + 0.5) / rows)));
      double y = top + row * height / rows;
      g.fill(new Rectangle2D.Double(x, y, BAR_WIDTH, Math.min(height / rows + 0.5, bottom - y)));
    }
    g.setStroke(new BasicStroke(0.9f));
    int every = Math.max(1, (int) Math.ceil(scale.steps() * 44 / height));
    double numbers = x + BAR_WIDTH + BESIDE_BAR;
    Font font = fontWithin(g, right - numbers, every);
    for (int k = 0; k <= scale.steps(); k++) {
      double y = bottom - height * k / scale.steps();
      g.setColor(palette.contour());
      g.draw(new Line2D.Double(x, y, x + BAR_WIDTH, y));
      if (k % every != 0) continue;
      g.setColor(palette.quietText());
      g.setFont(font);
      Drawing.text(g, LossText.of(scale, k), numbers, y + font.getSize2D() / 3);
    }
    g.setColor(palette.line());
    g.draw(new Rectangle2D.Double(x, top, BAR_WIDTH, height));
  }

  private Font fontWithin(Graphics2D g, double room, int every) {
    Font usual = Fonts.regular(TEXT_SIZE);
    double widest =
        IntStream.rangeClosed(0, scale.steps() / every)
            .mapToObj(i -> LossText.of(scale, i * every))
            .mapToDouble(text -> usual.getStringBounds(text, g.getFontRenderContext()).getWidth())
            .max()
            .orElse(0);
    return widest <= room ? usual : Fonts.regular(TEXT_SIZE * room / widest);
  }
}
