package org.batchscope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DesktopTest {
  private static final Set<String> ALL = Set.of(Desktop.X11, Desktop.GTK, Desktop.XTST);

  private record Described(
      boolean usesGtk, boolean namesDisplay, boolean displayAnswers, Set<String> libraries)
      implements Machine {
    @Override
    public boolean canLoad(String library) {
      return libraries.contains(library);
    }
  }

  @Test
  void aWindowOpensWhereADisplayAnswersAndGtkIsThere() {
    assertEquals(Desktop.READY, Desktop.of(new Described(true, true, true, ALL)));
  }

  @Test
  void withoutGtkInUseNothingIsMissing() {
    assertEquals(Desktop.READY, Desktop.of(new Described(false, false, false, Set.of())));
  }

  @Test
  void noDisplayIsNamed() {
    assertEquals(Desktop.NO_DISPLAY, Desktop.of(new Described(true, false, false, ALL)));
    assertEquals(Desktop.NO_DISPLAY, Desktop.of(new Described(true, false, false, Set.of())));
  }

  @Test
  void theDisplayThatIsNamedDoesNotAnswer() {
    assertEquals(Desktop.NO_DISPLAY, Desktop.of(new Described(true, true, false, ALL)));
    assertEquals(
        Desktop.NO_DISPLAY, Desktop.of(new Described(true, true, false, Set.of(Desktop.X11))));
  }

  @Test
  void gtkIsMissing() {
    assertEquals(
        Desktop.NO_GTK,
        Desktop.of(new Described(true, true, true, Set.of(Desktop.X11, Desktop.XTST))));
    assertEquals(Desktop.NO_GTK, Desktop.of(new Described(true, true, false, Set.of())));
  }

  @Test
  void xtstIsMissing() {
    assertEquals(
        Desktop.NO_XTST,
        Desktop.of(new Described(true, true, true, Set.of(Desktop.X11, Desktop.GTK))));
  }
}
