package org.batchscope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DesktopTest {
  private static final Set<String> ALL = DescribedMachine.ALL_LIBRARIES;

  @Test
  void aWindowOpensWhereADisplayAnswersAndGtkIsThere() {
    assertEquals(Desktop.READY, Desktop.of(new DescribedMachine(true, true, true, ALL)));
  }

  @Test
  void withoutGtkInUseNothingIsMissing() {
    assertEquals(Desktop.READY, Desktop.of(new DescribedMachine(false, false, false, Set.of())));
  }

  @Test
  void noDisplayIsNamed() {
    assertEquals(Desktop.NO_DISPLAY, Desktop.of(new DescribedMachine(true, false, false, ALL)));
    assertEquals(
        Desktop.NO_DISPLAY, Desktop.of(new DescribedMachine(true, false, false, Set.of())));
  }

  @Test
  void theDisplayThatIsNamedDoesNotAnswer() {
    assertEquals(Desktop.NO_DISPLAY, Desktop.of(new DescribedMachine(true, true, false, ALL)));
    assertEquals(
        Desktop.NO_DISPLAY,
        Desktop.of(new DescribedMachine(true, true, false, Set.of(Desktop.X11))));
  }

  @Test
  void gtkIsMissing() {
    assertEquals(
        Desktop.NO_GTK,
        Desktop.of(new DescribedMachine(true, true, true, Set.of(Desktop.X11, Desktop.XTST))));
    assertEquals(Desktop.NO_GTK, Desktop.of(new DescribedMachine(true, true, false, Set.of())));
  }

  @Test
  void xtstIsMissing() {
    assertEquals(
        Desktop.NO_XTST,
        Desktop.of(new DescribedMachine(true, true, true, Set.of(Desktop.X11, Desktop.GTK))));
  }

  @Test
  void aMachineSeemsReadyThoughItsDisplayMayNotAnswer() {
    assertTrue(Desktop.seemsReady(new DescribedMachine(true, true, false, ALL)));
    assertTrue(Desktop.seemsReady(new DescribedMachine(false, false, false, Set.of())));
  }

  @Test
  void aMachineWithoutANameOfADisplayOrWithoutALibraryDoesNotSeemReady() {
    assertFalse(Desktop.seemsReady(new DescribedMachine(true, false, false, ALL)));
    assertFalse(
        Desktop.seemsReady(
            new DescribedMachine(true, true, true, Set.of(Desktop.X11, Desktop.XTST))));
    assertFalse(
        Desktop.seemsReady(
            new DescribedMachine(true, true, true, Set.of(Desktop.X11, Desktop.GTK))));
  }
}
