package org.batchscope.figure.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class HazeTest {
  /// Of single precision.
  private static final double ROUNDING = 1e-6;

  private static PathCells oneCell() {
    PathCells cells = new PathCells(9, 9);
    cells.beginPath();
    cells.move(4.5, 4.5, 4.5, 4.5);
    return cells;
  }

  @Test
  void itsThicknessIsTheRootOfTheShareOfPaths() {
    // a quarter of the only path in a cell stays there; the rest is blurred into its neighbors
    assertEquals(Math.sqrt(1 / 4.0), new Haze(oneCell(), 1).density(4, 4), ROUNDING);
    assertEquals(Math.sqrt(1 / 64.0), new Haze(oneCell(), 16).density(4, 4), ROUNDING);
    assertEquals(Math.sqrt(1 / 8.0), new Haze(oneCell(), 1).density(4, 3), ROUNDING);
    assertEquals(Math.sqrt(1 / 16.0), new Haze(oneCell(), 1).density(5, 5), ROUNDING);
    assertEquals(0, new Haze(oneCell(), 1).density(6, 4), 0);
  }

  @Test
  void wherePathsFillEverythingItIsThickest() {
    PathCells cells = new PathCells(9, 9);
    for (int path = 0; path < 3; path++) {
      cells.beginPath();
      for (int row = 0; row < 9; row++) cells.move(0, row + 0.5, 8.5, row + 0.5);
    }

    assertEquals(1, new Haze(cells, 3).density(4, 4), ROUNDING);
    assertEquals(Math.sqrt(1 / 2.0), new Haze(cells, 6).density(4, 4), ROUNDING);
  }

  @Test
  void thePictureHasTheHazeWhereThePathsAre() {
    Haze haze = new Haze(oneCell(), 1);
    // four pixels to a cell
    BufferedImage image = haze.image(0, 0, 0.25, 36, 36, new Color(10, 200, 30, 200));
    Color middle = new Color(image.getRGB(18, 18), true);

    assertEquals(new Color(10, 200, 30), new Color(middle.getRGB()));
    // a pixel beside the middle of its cell: nearly 1/2 of 200
    assertEquals(95, middle.getAlpha(), 5);
    assertEquals(0, image.getRGB(2, 18) >>> 24);
    assertEquals(image.getRGB(18, 15), image.getRGB(15, 18));
  }

  @Test
  void whereNoPathComesThereIsNone() {
    assertTrue(new Haze(new PathCells(9, 9), 4).isEmpty());
    assertFalse(new Haze(oneCell(), 4).isEmpty());
  }
}
