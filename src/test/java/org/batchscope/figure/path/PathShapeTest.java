package org.batchscope.figure.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.surface.Bounds;
import org.batchscope.training.ParameterPath;
import org.junit.jupiter.api.Test;

class PathShapeTest {
  // one unit of the parameters is a pixel
  private static final PlotArea AREA =
      new PlotArea(new Rectangle2D.Double(0, 0, 400, 300), new Bounds(0, 400, 0, 300));
  private static final double WIDTH = 3;

  /// The updates in which a path goes to and fro.
  private static List<Integer> folded(double[][] points) {
    PathShape shape = new PathShape(AREA, path(points));
    return IntStream.range(0, points.length - 1)
        .filter(k -> shape.isFolded(k, WIDTH))
        .boxed()
        .toList();
  }

  private static ParameterPath path(double[][] points) {
    return new ParameterPath() {
      @Override
      public int updates() {
        return points.length - 1;
      }

      @Override
      public double parameter(int update, int parameter) {
        return points[update][parameter];
      }
    };
  }

  @Test
  void aPathThatGoesToAndFroIsFoldedButForItsEnds() {
    assertEquals(
        List.of(1, 2, 3),
        folded(
            new double[][] {
              {100, 100}, {130, 102}, {101, 104}, {131, 106}, {102, 108}, {132, 110}
            }));
  }

  @Test
  void aPathThatGoesOnIsNotFolded() {
    assertEquals(
        List.of(),
        folded(new double[][] {{100, 100}, {130, 102}, {160, 104}, {190, 106}, {220, 108}}));
  }

  @Test
  void oneStepBackIsNotFolded() {
    assertEquals(
        List.of(),
        folded(new double[][] {{100, 100}, {130, 102}, {101, 104}, {60, 104}, {20, 104}}));
  }

  @Test
  void whatIsNotWantedOfAPathIsLeftOut() {
    PathShape shape =
        new PathShape(AREA, path(new double[][] {{0, 0}, {10, 0}, {20, 0}, {30, 0}, {40, 0}}));
    assertEquals(new Rectangle2D.Double(0, 300, 40, 0), shape.between(0, 4).getBounds2D());
    assertEquals(
        new Rectangle2D.Double(10, 300, 20, 0),
        shape.between(0, 4, k -> k == 1 || k == 2).getBounds2D());
  }

  @Test
  void stepsAsShortAsTheLineIsWideAreNotFolded() {
    assertEquals(
        List.of(),
        folded(new double[][] {{100, 100}, {103, 100}, {100, 101}, {103, 101}, {100, 102}}));
  }

  /// Of a path that covers a spot again and again, what is left out would not have been seen.
  @Test
  void aLongPathIsDrawnOnlyWhereItLeadsToSomethingNew() {
    Random random = new Random(1);
    double[][] points = new double[50_001][];
    for (int k = 0; k < points.length; k++)
      points[k] = new double[] {200 + 15 * random.nextGaussian(), 150 + 15 * random.nextGaussian()};
    PathShape shape = new PathShape(AREA, path(points));
    Path2D every = new Path2D.Double();
    every.moveTo(shape.x(0), shape.y(0));
    for (int k = 1; k < points.length; k++) every.lineTo(shape.x(k), shape.y(k));
    Path2D line = shape.whole();
    assertTrue(segments(line) < points.length / 4, segments(line) + " segments");
    assertTrue(pixelsApart(every, line) <= 4, pixelsApart(every, line) + " pixels");
  }

  private static int segments(Path2D line) {
    int segments = 0;
    for (PathIterator it = line.getPathIterator(null); !it.isDone(); it.next())
      if (it.currentSegment(new double[6]) == PathIterator.SEG_LINETO) segments++;
    return segments;
  }

  /// How many are more than a tenth apart.
  private static int pixelsApart(Path2D first, Path2D second) {
    int[] a = pixels(first);
    int[] b = pixels(second);
    return (int) IntStream.range(0, a.length).filter(i -> Math.abs(a[i] - b[i]) > 25).count();
  }

  private static int[] pixels(Path2D line) {
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    Drawing.prepare(g);
    g.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(line);
    g.dispose();
    return image.getRaster().getSamples(0, 0, 400, 300, 0, (int[]) null);
  }
}
