package org.batchscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.batchscope.export.FigureFormat;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileEndingTest {
  private static Path chosen(String name, ExtensionFilter... kinds) {
    return FileEnding.added(new File(name), chooser(kinds));
  }

  private static Path chosenForPicture(String name) {
    FileChooser chooser =
        chooser(new ExtensionFilter("PNG", "*.png"), new ExtensionFilter("PDF", "*.pdf"));
    return FileEnding.addedToPicture(new File(name), chooser);
  }

  private static FileChooser chooser(ExtensionFilter... kinds) {
    FileChooser chooser = new FileChooser();
    chooser.getExtensionFilters().addAll(kinds);
    chooser.setSelectedExtensionFilter(kinds[0]);
    return chooser;
  }

  @Test
  void aNameWithoutEndingGetsThatOfTheChosenKind() {
    assertEquals(Path.of("mine.json"), chosen("mine", new ExtensionFilter("JSON", "*.json")));
    assertEquals(Path.of("run.1.csv"), chosen("run.1", new ExtensionFilter("CSV", "*.csv")));
  }

  @Test
  void aKnownEndingStays() {
    ExtensionFilter png = new ExtensionFilter("PNG", "*.png");
    assertEquals(Path.of("a.PDF"), chosen("a.PDF", png, new ExtensionFilter("PDF", "*.pdf")));
    assertEquals(Path.of("a.PDF"), chosenForPicture("a.PDF"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"map.gif", "map.JPG", "lesson.2.tiff"})
  void aPictureOfAnotherFormatIsRefusedAndNotSavedUnderAnotherName(String name) {
    Path chosen = chosenForPicture(name);
    assertEquals(Path.of(name), chosen);
    InputException fault = assertThrows(InputException.class, () -> FigureFormat.of(chosen));
    assertEquals(
        name + ": a figure's file name must end in .png, .svg or .pdf.", fault.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"map", "gif", "lesson.2", "spiral.tanh", "B = 1.", "a.gif.old"})
  void whatFollowsADotNeedNotBeAFormat(String name) {
    assertEquals(Path.of(name + ".png"), chosenForPicture(name));
  }
}
