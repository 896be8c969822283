package org.batchscope.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BoundsTest {
  private final Bounds bounds = new Bounds(-1, 3, 2, 4);

  @Test
  void equalScalesWidenTheShorterSideAboutTheCenter() {
    assertEquals(new Bounds(-1, 3, 1, 5), bounds.withAspect(1));
    assertEquals(new Bounds(-3, 5, 2, 4), bounds.withAspect(4));
    assertEquals(bounds, bounds.withAspect(2));
  }

  @Test
  void zoomingLeavesItsPointInPlace() {
    Bounds zoomed = bounds.zoomed(0.5, 0, 2.5);

    assertEquals(new Bounds(-0.5, 1.5, 2.25, 3.25), zoomed);
    assertEquals((0 - bounds.minX()) / bounds.width(), (0 - zoomed.minX()) / zoomed.width());
    assertEquals((2.5 - bounds.minY()) / bounds.height(), (2.5 - zoomed.minY()) / zoomed.height());
  }

  @Test
  void scalingKeepsTheCenterAndShiftingTheSize() {
    assertEquals(new Bounds(-3, 5, 1, 5), bounds.scaled(2));
    assertEquals(new Bounds(0, 4, 1, 3), bounds.shifted(1, -1));
  }

  @Test
  void edgesAreContained() {
    assertTrue(bounds.contains(-1, 2));
    assertTrue(bounds.contains(3, 4));
    assertFalse(bounds.contains(3.1, 3));
    assertFalse(bounds.contains(0, Double.NaN));
  }

  @Test
  void boundsAreFiniteAndNotEmpty() {
    assertThrows(IllegalArgumentException.class, () -> new Bounds(1, 1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Bounds(0, 1, 2, 1));
    assertThrows(IllegalArgumentException.class, () -> new Bounds(0, Double.NaN, 0, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new Bounds(0, Double.POSITIVE_INFINITY, 0, 1));
  }
}
