package org.batchscope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;

class WindowStartTest {
  private static final Machine READY =
      new DescribedMachine(true, true, true, DescribedMachine.ALL_LIBRARIES);
  private static final Machine NO_DISPLAY =
      new DescribedMachine(true, false, false, DescribedMachine.ALL_LIBRARIES);
  private static final Machine SILENT_DISPLAY =
      new DescribedMachine(true, true, false, DescribedMachine.ALL_LIBRARIES);

  private final List<String> done = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void opensTheWindowAndSaysNothing() {
    assertEquals(0, start(READY));
    assertEquals(List.of("window"), done);
    assertEquals("", out.toString(UTF_8) + err.toString(UTF_8));
  }

  @Test
  void drawsThePictureWhereThereIsNoDisplay() {
    assertEquals(0, start(NO_DISPLAY));
    assertEquals(List.of("batchscope.png"), done);
    List<String> lines = out.toString(UTF_8).lines().toList();
    assertEquals(2, lines.size(), lines.toString());
    assertTrue(lines.get(0).contains("no display"), lines.toString());
    assertTrue(lines.get(1).contains("batchscope.png"), lines.toString());
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void drawsThePictureWhereTheDisplayDoesNotAnswer() {
    assertEquals(0, failingStart().run(SILENT_DISPLAY));
    assertEquals(List.of("batchscope.png"), done);
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void aFaultOfTheWindowItselfIsNoMissingDisplay() {
    assertThrows(UnsupportedOperationException.class, () -> failingStart().run(READY));
    assertEquals(List.of(), done);
  }

  @Test
  void namesThePackageThatIsMissing() {
    assertEquals(1, start(without(Desktop.GTK)));
    assertEquals(List.of(), done);
    assertEquals("", out.toString(UTF_8));
    assertOneFault("libgtk-3-0");
  }

  @Test
  void namesTheOtherPackageThatIsMissing() {
    assertEquals(1, start(without(Desktop.XTST)));
    assertOneFault("libxtst6");
  }

  @Test
  void saysWhyThePictureCannotBeDrawn() {
    WindowStart start =
        new WindowStart(
            () -> done.add("window"),
            file -> {
              throw new InputException("export.is-folder", file);
            },
            stream(out),
            stream(err));
    assertEquals(2, start.run(NO_DISPLAY));
    assertOneFault("batchscope.png is a folder");
  }

  private int start(Machine machine) {
    return new WindowStart(
            () -> done.add("window"),
            (Path file) -> done.add(file.toString()),
            stream(out),
            stream(err))
        .run(machine);
  }

  /// Starts with a window that fails as JavaFX does when it gets no display.
  private WindowStart failingStart() {
    return new WindowStart(
        () -> {
          throw new UnsupportedOperationException("no display");
        },
        file -> done.add(file.toString()),
        stream(out),
        stream(err));
  }

  private static Machine without(String library) {
    Set<String> libraries = new HashSet<>(DescribedMachine.ALL_LIBRARIES);
    libraries.remove(library);
    return new DescribedMachine(true, true, true, libraries);
  }

  private void assertOneFault(String part) {
    List<String> lines = err.toString(UTF_8).lines().toList();
    assertEquals(1, lines.size(), lines.toString());
    assertTrue(lines.getFirst().startsWith("batchscope: "), lines.toString());
    assertTrue(lines.getFirst().contains(part), lines.toString());
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, UTF_8);
  }
}
