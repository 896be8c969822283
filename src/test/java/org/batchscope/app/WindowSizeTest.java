package org.batchscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowSizeTest {
  /// Nodes are moved to whole pixels, up to one on either side.
  private static final double SNAP = 1;

  private final DrivenWindow window = new DrivenWindow();

  @AfterEach
  void close() {
    window.close();
  }

  @ParameterizedTest
  @CsvSource({
    "800, 700, false",
    "1024, 700, false",
    "1280, 800, false",
    "1920, 1080, false",
    "1024, 700, true",
    "1280, 800, true",
    "1920, 1080, true"
  })
  void everyControlIsInTheWindowAndEveryWordIsWhole(int width, int height, boolean dark) {
    if (dark) window.clickOn("#theme");
    window.inWindow(() -> {
      Parent root = sized(width, height);
      Bounds scene = new BoundingBox(-SNAP, -SNAP, width + 2 * SNAP, height + 2 * SNAP);
      List<Control> controls = controls(root);
      assertTrue(controls.size() > 25, "toolbar, batch size and transport: " + controls.size());
      for (Control control : controls) {
        Bounds place = control.localToScene(control.getLayoutBounds());
        assertTrue(scene.contains(place), () -> control + " at " + place);
        if (control instanceof Labeled labeled) assertWhole(labeled);
      }
      assertNoOverlap((Parent) root.lookup(".toolbar"));
      assertNoOverlap((Parent) root.lookup(".transport-bar"));
      Bounds map = root.lookup("#map").getLayoutBounds();
      assertTrue(map.getWidth() > 0.5 * width, "the map is the largest: " + map);
    });
  }

  /// The content of the window as it is laid out at a size; the screen here is smaller than some.
  private Parent sized(int width, int height) {
    Parent root = window.scene().getRoot();
    window.scene().setRoot(new Pane());
    Scene scene = new Scene(root, width, height);
    scene.getStylesheets().setAll(window.scene().getStylesheets());
    // what is laid out may ask to be laid out once more
    for (int pass = 0; pass < 3; pass++) {
      root.applyCss();
      root.layout();
    }
    return root;
  }

  private static List<Control> controls(Parent root) {
    List<Control> found = new ArrayList<>();
    for (String bar : List.of(".toolbar", ".batch-size-bar", ".transport-bar"))
      collect(root.lookup(bar), found);
    return found;
  }

  private static void collect(Node node, List<Control> found) {
    if (!node.isVisible()) return;
    if (node instanceof Control control) found.add(control);
    if (node instanceof Parent parent)
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
  }

  private static void assertWhole(Labeled labeled) {
    boolean hasText =
        !labeled.getText().isEmpty() && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY;
    if (!hasText) return;
    Text shown = (Text) labeled.lookup(".text");
    assertEquals(labeled.getText(), shown.getText(), "no word is cut off");
  }

  private static void assertNoOverlap(Parent bar) {
    double right = Double.NEGATIVE_INFINITY;
    for (Node child : bar.getChildrenUnmodifiable()) {
      if (!child.isManaged()) continue;
      Bounds place = child.getBoundsInParent();
      double from = child.getLayoutX();
      assertTrue(from >= right - SNAP, () -> child + " at " + place);
      right = from + child.getLayoutBounds().getWidth();
    }
  }
}
