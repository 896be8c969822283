package org.batchscope.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KnownLossesTest {
  private static final int MANY = 100;

  private final KnownLosses known = new KnownLosses(MANY);

  @Test
  void nothingIsKnownAtFirst() {
    assertEquals(Double.NaN, known.get(0, 1, -1));
  }

  @Test
  void aPointIsKnownOnEveryLevelThatHasIt() {
    known.put(-3, 8, -24, 1.5);
    assertEquals(1.5, known.get(-3, 8, -24));
    assertEquals(1.5, known.get(-4, 16, -48));
    assertEquals(1.5, known.get(0, 1, -3));
    assertEquals(Double.NaN, known.get(-3, 1, -3), "the same multiples of another step");
  }

  @Test
  void theOriginIsAPointOfEveryLevel() {
    known.put(-3, 0, 0, 2.5);
    assertEquals(2.5, known.get(7, 0, 0));
    assertEquals(2.5, known.get(-40, 0, 0));
    assertEquals(Double.NaN, known.get(0, 1, 0));
  }

  @Test
  void everyPointHasAPlaceOfItsOwn() {
    int side = 3 << KnownLosses.SIDE_BITS;
    for (int row = -side / 2; row < side / 2; row++)
      for (int column = -side / 2; column < side / 2; column++)
        known.put(2, column, row, column * 1000 + row);
    for (int row = -side / 2; row < side / 2; row++)
      for (int column = -side / 2; column < side / 2; column++)
        assertEquals(column * 1000 + row, known.get(2, column, row));
  }

  @Test
  void whatWasNotAskedForLongestIsForgotten() {
    long tile = 1 << KnownLosses.SIDE_BITS;
    for (int k = 0; k < MANY; k++) known.put(0, k * tile + 1, 1, k);
    assertEquals(0, known.get(0, 1, 1), "asked for");
    for (int k = MANY; k < 2 * MANY - 1; k++) known.put(0, k * tile + 1, 1, k);
    assertEquals(MANY, known.tiles());
    assertEquals(0, known.get(0, 1, 1));
    assertEquals(Double.NaN, known.get(0, tile + 1, 1));
    assertTrue(known.tiles() <= MANY);
  }
}
