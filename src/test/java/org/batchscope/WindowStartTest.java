package org.batchscope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;

class WindowStartTest {
  private final List<String> done = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void opensTheWindowAndSaysNothing() {
    assertEquals(0, start(Desktop.READY));
    assertEquals(List.of("window"), done);
    assertEquals("", out.toString(UTF_8) + err.toString(UTF_8));
  }

  @Test
  void drawsThePictureWhereThereIsNoDisplay() {
    assertEquals(0, start(Desktop.NO_DISPLAY));
    assertEquals(List.of("batchscope.png"), done);
    List<String> lines = out.toString(UTF_8).lines().toList();
    assertEquals(2, lines.size(), lines.toString());
    assertTrue(lines.get(0).contains("no display"), lines.toString());
    assertTrue(lines.get(1).contains("batchscope.png"), lines.toString());
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void namesThePackageThatIsMissing() {
    assertEquals(1, start(Desktop.NO_GTK));
    assertEquals(List.of(), done);
    assertEquals("", out.toString(UTF_8));
    assertOneFault("libgtk-3-0");
  }

  @Test
  void namesTheOtherPackageThatIsMissing() {
    assertEquals(1, start(Desktop.NO_XTST));
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
    assertEquals(2, start.run(Desktop.NO_DISPLAY));
    assertOneFault("batchscope.png is a folder");
  }

  private int start(Desktop desktop) {
    return new WindowStart(
            () -> done.add("window"),
            (Path file) -> done.add(file.toString()),
            stream(out),
            stream(err))
        .run(desktop);
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
