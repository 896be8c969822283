package org.batchscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.junit.jupiter.api.Test;

class FileEndingTest {
  private static Path chosen(String name, ExtensionFilter... kinds) {
    FileChooser chooser = new FileChooser();
    chooser.getExtensionFilters().addAll(kinds);
    chooser.setSelectedExtensionFilter(kinds[0]);
    return WindowActions.withEnding(new File(name), chooser);
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
  }
}
