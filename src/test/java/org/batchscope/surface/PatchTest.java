package org.batchscope.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.batchscope.network.GridEvaluator;
import org.junit.jupiter.api.Test;

class PatchTest {
  private static final double U = Double.NaN;

  @Test
  void rowsThatLackTheSameColumnsGoTogether() {
    double[] values = {U, 1, U, U, U, U, 1, 1, 1, U, 1, U};
    List<Patch> patches = Patch.unknown(values, 3);
    assertEquals(2, patches.size());
    assertArrayEquals(new int[] {0, 2}, patches.get(0).columns());
    assertArrayEquals(new int[] {0, 3}, patches.get(0).rows());
    assertArrayEquals(new int[] {0, 1, 2}, patches.get(1).columns());
    assertArrayEquals(new int[] {1}, patches.get(1).rows());
  }

  @Test
  void everyUnknownPointIsInOnePatchAndNoOther() {
    int columns = 150;
    double[] values = new double[columns * 131];
    Arrays.setAll(values, i -> i % 7 == 0 || i / columns % 3 == 1 && i % 2 == 0 ? 1 : U);
    int[] times = new int[values.length];
    for (Patch patch : Patch.unknown(values, columns)) {
      assertTrue(patch.rows().length <= GridEvaluator.MOST_ROWS);
      for (int i = 0; i < patch.points(); i++) times[patch.pointAt(i, columns)]++;
    }
    for (int i = 0; i < values.length; i++)
      assertEquals(Double.isNaN(values[i]) ? 1 : 0, times[i], "at " + i);
  }

  @Test
  void aLargeGridIsCutIntoPatchesOfAboutTheSameSize() {
    double[] values = new double[100 * 130];
    Arrays.fill(values, U);
    List<Patch> patches = Patch.unknown(values, 100);
    assertEquals(6, patches.size());
    for (Patch patch : patches) {
      assertEquals(50, patch.columns().length);
      assertEquals(130 / 3.0, patch.rows().length, 1);
    }
  }

  @Test
  void whereAllIsKnownThereIsNoPatch() {
    assertEquals(List.of(), Patch.unknown(new double[] {1, 2, 3, 4}, 2));
  }

  @Test
  void lossesGoWhereTheirPointsAre() {
    Patch patch = new Patch(new int[] {0, 2}, new int[] {1});
    double[] found =
        patch.losses(
            (x, y, losses, _) -> {
              for (int i = 0; i < losses.length; i++) losses[i] = x[i] + y[0];
            },
            column -> 10 * column,
            row -> 0.5 * row,
            () -> false);
    double[] values = {U, U, U, U, 7, U};
    patch.put(found, values, 3);
    assertArrayEquals(new double[] {U, U, U, 0.5, 7, 20.5}, values);
  }
}
