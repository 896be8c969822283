package org.batchscope.figure.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.StringWriter;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.batik.svggen.SVGGraphics2D;

/// A figure as pixels, to see which colors are where.
public record PaintedFigure(BufferedImage image) {
  public static PaintedFigure of(Figure figure, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    figure.paint(graphics, width, height);
    graphics.dispose();
    return new PaintedFigure(image);
  }

  /// The figure as SVG, in which its texts can be read.
  public static String svg(Figure figure, int width, int height) throws Exception {
    SVGGraphics2D graphics =
        new SVGGraphics2D(
            DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null));
    figure.paint(graphics, width, height);
    StringWriter svg = new StringWriter();
    graphics.stream(svg);
    return svg.toString();
  }

  public boolean has(Color color) {
    return count(color) > 0;
  }

  public long count(Color color) {
    return columns().mapToLong(x -> countInColumn(x, 0, color)).sum();
  }

  /// The rightmost column with a color, of the part of the figure that lies below `top`.
  public int lastColumnOf(Color color, int top) {
    return columns().filter(x -> countInColumn(x, top, color) > 0).max().orElse(-1);
  }

  public int[] pixels() {
    int width = image.getWidth();
    int height = image.getHeight();
    return image.getRGB(0, 0, width, height, new int[width * height], 0, width);
  }

  private IntStream columns() {
    return IntStream.range(0, image.getWidth());
  }

  private long countInColumn(int x, int top, Color color) {
    return IntStream.range(top, image.getHeight())
        .filter(y -> image.getRGB(x, y) == color.getRGB())
        .count();
  }
}
