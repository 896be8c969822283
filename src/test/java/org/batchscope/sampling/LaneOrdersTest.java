package org.batchscope.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LaneOrdersTest {
  /// Lane 0 has the samples 2, 0, 1, lane 1 has 1, 2, 0.
  @Test
  void ranksTellWhereEverySampleStands() {
    LaneOrders orders = new LaneOrders(2, new int[] {2, 1, 0, 2, 1, 0}, true);
    assertArrayEquals(new int[] {1, 2, 2, 0, 0, 1}, orders.ranks());
  }

  @Test
  void noRanksOfASampleThatStandsTwice() {
    LaneOrders orders = new LaneOrders(2, new int[] {2, 1, 0, 2, 1, 1}, false);
    assertThrows(IllegalArgumentException.class, orders::ranks);
  }
}
