package org.batchscope.app.window;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.text.Text;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.training.Experiment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FurtherFeaturesTest {
  private final DrivenWindow window = new DrivenWindow();

  @TempDir Path folder;

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void furtherFeaturesAreTickedOneByOneOrAllAtOnceAndTrainedByLayers() throws IOException {
    open(write("leaves.csv", fourNumbers(20)));
    window.clickOn("#further-all");
    window.clickOn("#load");
    window.until(
        "all columns of the file",
        () -> window.content().workspace().result().data().featureCount() == 4);
    Experiment loaded = window.awaitResult().experiment();
    assertEquals(List.of("a", "b", "c", "d"), loaded.data().features());
    assertTrue(loaded.network() instanceof Network.Mlp, loaded.network().toString());

    window.choose("#data-menu", "Columns…");
    window.until("the dialog", () -> window.lookup("#further-features").tryQuery().isPresent());
    ListView<String> further = window.the("#further-features");
    assertEquals(List.of("c", "d"), window.onScreen(() -> List.copyOf(further.getItems())));
    assertTrue(window.onScreen(() -> window.<CheckBox>the("#further-all").isSelected()));
    window.pick("#feature-2", "d");
    assertEquals(List.of("b", "c"), window.onScreen(() -> List.copyOf(further.getItems())));
    window.clickOn("#load");
    window.until(
        "fewer columns", () -> window.content().workspace().result().data().featureCount() == 3);
    assertEquals(List.of("a", "d", "c"), window.awaitResult().experiment().data().features());
  }

  @Test
  void itIsToldHowManyFurtherFeaturesAreTickedAndAtOnceWhenTheyAreTooMany() throws IOException {
    open(write("leaves.csv", manyNumbers(66)));
    assertEquals("0 of 64 ticked", ticked());
    window.clickOn("#further-all");
    assertEquals("64 of 64 ticked; 62 are the most, 64 with the first two", ticked());
    window.clickOn("#further-all");
    assertEquals("0 of 64 ticked", ticked());
  }

  @Test
  void furtherFeaturesThatAreNotUsedAreNeverTooMany() throws IOException {
    open(write("leaves.csv", manyNumbers(66)));
    window.clickOn("#further-all");
    window.pick("#feature-2", "none");
    assertEquals("64 of 65 ticked", ticked());
  }

  @Test
  void numbersOfATargetCanBeSaidToNameClasses() throws IOException {
    StringBuilder text = new StringBuilder("a,b,kind,word\n");
    for (int i = 0; i < 21; i++)
      text.append("%d,%d,%d,%s\n".formatted(i % 5, i % 4, i % 3, i % 2 == 0 ? "oak" : "elm"));
    open(write("leaves.csv", text.toString()));
    CheckBox classes = window.the("#classes");
    assertTrue(window.onScreen(classes::isDisabled));
    window.pick("#target", "kind");
    window.clickOn("#classes");
    window.clickOn("#load");
    window.until(
        "three classes", () -> window.content().workspace().result().data().classCount() == 3);
    assertEquals(Loss.CROSS_ENTROPY, window.awaitResult().experiment().loss());

    window.choose("#data-menu", "Columns…");
    window.until("the dialog", () -> window.lookup("#classes").tryQuery().isPresent());
    assertTrue(window.onScreen(() -> window.<CheckBox>the("#classes").isSelected()));
  }

  /// What is read of it, with an ellipsis if it had no room.
  private String ticked() {
    window.awaitLayout();
    return window.onScreen(() -> ((Text) window.the("#further-ticked").lookup(".text")).getText());
  }

  private static String manyNumbers(int columns) {
    String header =
        IntStream.rangeClosed(1, columns).mapToObj(j -> "x" + j + ",").collect(joining());
    return header + "kind\n" + "1,".repeat(columns) + "oak\n" + "2,".repeat(columns) + "elm\n";
  }

  @Test
  void theHintUnderTheFurtherFeaturesIsWholeWhenTheirListGrows() {
    window.choose("#data-menu", "iris");
    window.awaitResult();
    window.choose("#data-menu", "Columns…");
    window.until("the dialog", () -> window.lookup("#further-hint").tryQuery().isPresent());
    window.pick("#feature-2", "none");
    window.until("three more features", () -> further().getItems().size() == 3);
    window.until("room for them", () -> further().getHeight() == further().prefHeight(-1));
    Label hint = window.the("#further-hint");
    window.until("every line", () -> hint.getHeight() >= hint.prefHeight(hint.getWidth()));
    assertEquals(hint.getText(), window.onScreen(() -> ((Text) hint.lookup(".text")).getText()));
  }

  private ListView<String> further() {
    return window.the("#further-features");
  }

  @Test
  void aFaultIsToldNoLongerOnceAChoiceHasChanged() throws IOException {
    open(write("leaves.csv", fourNumbers(20)));
    List<Runnable> changes =
        List.of(
            () -> window.pick("#target", "d"),
            () -> window.clickOn("#standardize"),
            () -> window.clickOn("#further-all"));
    window.pick("#feature-2", "a");
    for (Runnable change : changes) {
      window.clickOn("#load");
      assertEquals("The two features must differ.", fault());
      change.run();
      assertEquals("", fault());
    }
  }

  private static String fourNumbers(int samples) {
    StringBuilder text = new StringBuilder("a,b,c,d,kind\n");
    for (int i = 0; i < samples; i++)
      text.append(
          "%d,%d,%d,%d,%s%n".formatted(i % 3, i % 4, i % 5, i % 7, i % 2 == 0 ? "oak" : "elm"));
    return text.toString();
  }

  private void open(Path file) {
    window.inWindow(() -> window.actions().open(file));
    window.until("the dialog", () -> window.lookup("#load").tryQuery().isPresent());
  }

  private String fault() {
    return window.onScreen(() -> window.<Label>the("#dialog-fault").getText());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
