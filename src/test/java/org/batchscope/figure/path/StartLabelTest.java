package org.batchscope.figure.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.batchscope.figure.ChartResults;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.surface.Bounds;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.Test;

class StartLabelTest {
  private static final double WIDTH = 34;
  private static final Rectangle2D.Double FRAME = new Rectangle2D.Double(10, 10, 200, 160);

  private final Trajectory path = ChartResults.twoGroups().fullBatch();
  private final double first = path.parameter(0, 0);
  private final double second = path.parameter(0, 1);

  /// With the start in the middle, moved by parts of the map's width.
  private Point2D place(double moved) {
    Bounds bounds = Bounds.around(first - 2 * moved, second, 2, 2);
    return StartLabel.place(new PlotArea(FRAME, bounds), path, WIDTH);
  }

  @Test
  void itStandsBesideTheStartWhereThereIsRoom() {
    double startY = FRAME.getCenterY();
    assertEquals(startY + 5, place(0).getY(), 1e-9);
  }

  @Test
  void itStaysOnTheMapWhereTheStartIsAtAnEdge() {
    for (double moved : new double[] {-0.48, 0.48}) {
      double x = place(moved).getX();
      assertTrue(x >= FRAME.getMinX(), "left end " + x);
      assertTrue(x + WIDTH <= FRAME.getMaxX(), "right end " + (x + WIDTH));
    }
  }
}
