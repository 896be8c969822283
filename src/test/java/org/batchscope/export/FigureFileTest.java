package org.batchscope.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.batchscope.figure.draw.Figure;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFileTest {
  private static final ExportSize SIZE = new ExportSize(600, 400, 96);
  private static final Figure FAILING =
      (graphics, width, height) -> {
        graphics.drawString("half", 10, 10);
        throw new IllegalStateException("failed half-way");
      };

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.svg", "a.pdf", "b.PNG", "b.Svg", "b.PDF"})
  void theScenarioIsReadBack(String name) throws Exception {
    FigureFile.write(new Sheet(), SIZE, Sheet.METADATA, folder.resolve(name));
    assertEquals(Sheet.METADATA.scenarioJson(), FigureFile.scenarioOf(folder.resolve(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.svg", "a.pdf"})
  void theSameFigureMakesTheSameFile(String name) throws Exception {
    FigureFile.write(new Sheet(), SIZE, Sheet.METADATA, folder.resolve(name));
    FigureFile.write(new Sheet(), SIZE, Sheet.METADATA, folder.resolve("again-" + name));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve(name)),
        Files.readAllBytes(folder.resolve("again-" + name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.svg", "a.pdf"})
  void aFailingFigureLeavesNoFile(String name) throws Exception {
    assertThrows(
        IllegalStateException.class,
        () -> FigureFile.write(FAILING, SIZE, Sheet.METADATA, folder.resolve(name)));
    assertEquals(0, count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.svg", "a.pdf"})
  void aFailingFigureKeepsTheOldFile(String name) throws Exception {
    Path file = Files.writeString(folder.resolve(name), "old");
    assertThrows(
        IllegalStateException.class, () -> FigureFile.write(FAILING, SIZE, Sheet.METADATA, file));
    assertEquals("old", Files.readString(file));
    assertEquals(1, count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"figure", "figure.gif", "png", "figure.png.txt"})
  void anUnknownEndingIsRefusedBeforeAnythingIsPainted(String name) throws Exception {
    InputException fault =
        assertThrows(
            InputException.class,
            () -> FigureFile.write(FAILING, SIZE, Sheet.METADATA, folder.resolve(name)));
    assertEquals("export.ending", fault.key());
    assertEquals(0, count());
  }

  @Test
  void aMissingFolderIsNamed() {
    Path out = folder.resolve("nowhere").resolve("a.png");
    InputException fault =
        assertThrows(
            InputException.class, () -> FigureFile.write(new Sheet(), SIZE, Sheet.METADATA, out));
    assertEquals("export.folder-missing", fault.key());
    assertTrue(fault.getMessage().contains(out.toString()), fault.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.svg", "a.pdf"})
  void aFileOfAnotherKindCarriesNoScenario(String name) throws Exception {
    Path file = Files.writeString(folder.resolve(name), "no figure at all");
    InputException fault = assertThrows(InputException.class, () -> FigureFile.scenarioOf(file));
    assertEquals("export.unreadable", fault.key());
  }

  @Test
  void anSvgFromElsewhereCarriesNoScenario() throws Exception {
    Path file =
        Files.writeString(folder.resolve("a.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    InputException fault = assertThrows(InputException.class, () -> FigureFile.scenarioOf(file));
    assertEquals("export.no-scenario", fault.key());
  }

  private long count() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
