package org.batchscope.app.side;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import javafx.scene.control.Spinner;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.window.DrivenWindow;
import org.batchscope.training.BatchSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The dial and the law, and what can be chosen in them.
class NoiseViewsTest {
  private final DrivenWindow window = new DrivenWindow();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theDialTellsAboutAllUpdatesOrTheLast() {
    window.clickOn("#dial-tab");
    int[] all = painted("#dial");
    window.clickOn("#dial-last");
    int[] last = painted("#dial");
    assertNotEquals(Arrays.hashCode(all), Arrays.hashCode(last));
    typeCount("3");
    assertNotEquals(Arrays.hashCode(last), Arrays.hashCode(painted("#dial")));
    window.clickOn("#dial-all");
    assertArrayEquals(all, painted("#dial"));
  }

  @Test
  void typingACountChoosesTheLastUpdates() {
    window.clickOn("#dial-tab");
    int[] all = painted("#dial");
    typeCount("5");
    assertNotEquals(Arrays.hashCode(all), Arrays.hashCode(painted("#dial")));
  }

  @Test
  void whatIsNoCountChangesNothing() {
    window.clickOn("#dial-tab");
    int[] all = painted("#dial");
    typeCount("many");
    assertEquals(20, window.onScreen(() -> window.<Spinner<Integer>>the("#dial-count").getValue()));
    assertArrayEquals(all, painted("#dial"));
  }

  @Test
  void theNoiseScaleAlongThePathsIsASecondViewOfTheLaw() {
    window.clickOn("#law-tab");
    int[] law = painted("#law");
    window.clickOn("#law-path");
    assertNotEquals(Arrays.hashCode(law), Arrays.hashCode(painted("#law")));
    window.clickOn("#law-batch-size");
    assertArrayEquals(law, painted("#law"));
  }

  @Test
  void aClickOnTheLawChoosesABatchSizeButNoneOnThePaths() {
    window.clickOn("#law-tab");
    window.clickOn("#law-path");
    painted("#law");
    BatchSize before = window.experiment().batchSize();
    window.clickOn("#law");
    assertEquals(before, window.experiment().batchSize());
    window.clickOn("#law-batch-size");
    painted("#law");
    window.clickOn("#law");
    // the middle of a logarithmic axis from 1 to 1050, a little to the right of it
    int chosen = window.experiment().batchSize().of(1050);
    assertNotEquals(before, window.experiment().batchSize());
    assertEquals(Math.sqrt(1050), chosen, 25);
  }

  private void typeCount(String text) {
    window.inWindow(() -> {
      Spinner<Integer> count = window.the("#dial-count");
      count.getEditor().requestFocus();
      count.getEditor().selectAll();
    });
    window.write(text, 0);
    window.push(KeyCode.ENTER);
  }

  /// The pixels of a view, once it shows what was asked for.
  private int[] painted(String view) {
    FigureCanvas canvas = window.the(view);
    window.until("a painting of " + view, canvas::isUpToDate);
    return window.onScreen(() -> {
      Image image = ((ImageView) canvas.getChildrenUnmodifiable().getFirst()).getImage();
      int width = (int) image.getWidth();
      int height = (int) image.getHeight();
      int[] pixels = new int[width * height];
      image
          .getPixelReader()
          .getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
      return pixels;
    });
  }
}
