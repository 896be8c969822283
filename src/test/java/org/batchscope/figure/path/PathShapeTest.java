package org.batchscope.figure.path;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
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
}
