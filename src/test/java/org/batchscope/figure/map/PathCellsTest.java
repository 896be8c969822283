package org.batchscope.figure.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathCellsTest {
  private final PathCells cells = new PathCells(4, 3);

  /// Counts row by row from the top.
  private List<String> counts() {
    return IntStream.range(0, cells.rows())
        .mapToObj(row ->
            IntStream.range(0, cells.columns())
                .mapToObj(column -> Integer.toString(cells.count(column, row)))
                .reduce("", String::concat))
        .toList();
  }

  @Test
  void aMoveCountsInEveryCellThatItPassesThrough() {
    cells.beginPath();
    cells.move(0.5, 0.5, 3.5, 2);

    // rises by half a cell per column: enters row 1 at x = 1.5 and row 2 only at its end
    assertEquals(List.of("1100", "0111", "0001"), counts());
  }

  @Test
  void aPathThatComesBackCountsOnce() {
    cells.beginPath();
    cells.move(0.5, 1.5, 2.5, 1.5);
    cells.move(2.5, 1.5, 0.5, 1.5);
    cells.move(0.5, 1.5, 1.9, 1.2);

    assertEquals(List.of("0000", "1110", "0000"), counts());
  }

  @Test
  void everyPathCounts() {
    cells.beginPath();
    cells.move(0.5, 0.5, 1.5, 0.5);
    cells.beginPath();
    cells.move(1.5, 0.5, 1.5, 2.5);

    assertEquals(List.of("1200", "0100", "0100"), counts());
  }

  @Test
  void aMoveWithinACellCountsThere() {
    cells.beginPath();
    cells.move(2.2, 1.2, 2.7, 1.4);

    assertEquals(List.of("0000", "0010", "0000"), counts());
  }

  @Test
  void whatLiesOutsideIsLeftOut() {
    cells.beginPath();
    cells.move(-5, 0.5, 2.5, 0.5);
    cells.move(2.5, 0.5, 2.5, 1e9);
    cells.move(-1, 5, 9, 5);
    cells.move(-2, 1, 1, -2);

    assertEquals(List.of("1110", "0010", "0010"), counts());
  }

  @Test
  void aMoveToInfinityIsLeftOut() {
    cells.beginPath();
    cells.move(0.5, 0.5, Double.POSITIVE_INFINITY, 0.5);
    cells.move(Double.NaN, 0.5, 1.5, 0.5);

    assertEquals(List.of("0000", "0000", "0000"), counts());
  }

  @Test
  void aMoveCrossesAsManyEdgesAsLieBetweenItsEnds() {
    RandomGenerator random = new SplittableRandom(5);
    for (int k = 0; k < 2000; k++) {
      double fromX = random.nextDouble(20);
      double fromY = random.nextDouble(20);
      // whole numbers lie on edges and corners
      double toX = k % 2 == 0 ? random.nextDouble(20) : random.nextInt(20);
      double toY = k % 3 == 0 ? random.nextDouble(20) : random.nextInt(20);
      PathCells one = new PathCells(20, 20);
      one.beginPath();
      one.move(fromX, fromY, toX, toY);
      int passed = IntStream.range(0, 400).map(cell -> one.count(cell % 20, cell / 20)).sum();
      int edges = Math.abs((int) toX - (int) fromX) + Math.abs((int) toY - (int) fromY);
      assertEquals(edges + 1, passed);
    }
  }
}
