package org.batchscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import org.batchscope.app.window.FileDialogs.Named;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDialogsTest {
  private final DrivenWindow window = new DrivenWindow();
  private final Preferences unused =
      Preferences.userRoot().node("org/batchscope/file-dialogs-test");

  @TempDir Path folder;

  @AfterEach
  void close() throws BackingStoreException {
    window.close();
    unused.removeNode();
  }

  @Test
  void nobodyIsAskedAboutANewFileOrTheVeryNameThatWasTyped() throws IOException {
    Path there = Files.createFile(folder.resolve("map.png"));
    Path isNew = folder.resolve("other.png");
    assertTrue(window.onScreen(() -> dialogs().mayBeWritten(new Named(there, there))));
    assertTrue(
        window.onScreen(() -> dialogs().mayBeWritten(new Named(folder.resolve("other"), isNew))));
  }

  @Test
  void whoGetsTheNameOfAnotherFileIsAskedBeforeItIsReplaced() throws IOException {
    Path there = Files.createFile(folder.resolve("map.png"));
    for (String answer : new String[] {"Cancel", "Replace"}) {
      CompletableFuture<Boolean> may = new CompletableFuture<>();
      Platform.runLater(
          () -> may.complete(dialogs().mayBeWritten(new Named(folder.resolve("map"), there))));
      String question = "map.png is there already. Replace it?";
      window.until("the question", () -> window.lookup(question).tryQuery().isPresent());
      window.clickOn(answer);
      assertEquals(answer.equals("Replace"), may.join());
    }
  }

  private FileDialogs dialogs() {
    return new FileDialogs(window.stage(), new WindowMemory(unused, PictureMemory.none()));
  }
}
