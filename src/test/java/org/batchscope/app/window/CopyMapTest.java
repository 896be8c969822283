package org.batchscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.batchscope.app.map.MapPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CopyMapTest {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final DrivenWindow window = new DrivenWindow();

  @BeforeEach
  void clear() {
    window.inWindow(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString("nothing yet");
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theMenuCopiesTheMapWithTwiceThePixels() {
    window.choose("#export", "Copy map");
    window.awaitNotice();
    assertEquals("The map is copied.", window.notice());
    Image copied = window.onScreen(() -> Clipboard.getSystemClipboard().getImage());
    MapPane map = window.content().mapPane();
    assertEquals(2 * map.getWidth(), copied.getWidth(), 1);
    assertEquals(2 * map.getHeight(), copied.getHeight(), 1);
    int background = window.onScreen(() -> shown(map).getPixelReader().getArgb(2, 2));
    assertEquals(background, copied.getPixelReader().getArgb(4, 4));
  }

  private static Image shown(MapPane map) {
    return ((ImageView) map.canvas().getChildrenUnmodifiable().getFirst()).getImage();
  }

  @Test
  void keysCopyTheMap() {
    window.inWindow(() -> window.the("#export").requestFocus());
    copy();
    window.awaitNotice();
    assertEquals("The map is copied.", window.notice());
  }

  @Test
  void inAFieldTheyCopyItsText() {
    AtomicBoolean reached = new AtomicBoolean();
    window.inWindow(() -> window.scene().getAccelerators().put(COPY, () -> reached.set(true)));
    window.clickOn("#batch-size-exact");
    window.inWindow(() -> window.<TextField>the("#batch-size-exact").selectAll());
    copy();
    assertEquals(
        window.textOf("#batch-size-exact"),
        window.onScreen(() -> Clipboard.getSystemClipboard().getString()));
    assertFalse(reached.get(), "the map is copied too");
  }

  private void copy() {
    window.press(KeyCode.SHORTCUT).push(KeyCode.C).release(KeyCode.SHORTCUT);
  }
}
