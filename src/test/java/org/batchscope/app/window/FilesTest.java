package org.batchscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.batchscope.app.UsualStudy;
import org.batchscope.data.DataSource;
import org.batchscope.export.FigureFile;
import org.batchscope.export.ScenarioFile;
import org.batchscope.figure.FigureKind;
import org.batchscope.study.Result;
import org.batchscope.text.InputException;
import org.batchscope.training.Experiment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
  private static final int PREVIEWED_ROWS = 200;

  private final DrivenWindow window = new DrivenWindow();

  @TempDir Path folder;

  @AfterEach
  void close() {
    window.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyFigureIsExportedFromTheWindow(FigureKind kind) throws InputException {
    Path file = folder.resolve(kind.id() + ".pdf");
    window.inWindow(() -> window.actions().exportPicture(kind, file));
    window.awaitNotice();
    assertEquals(file.getFileName() + " is saved.", window.notice());
    assertEquals(
        window.experiment(), ScenarioFile.parse(FigureFile.scenarioOf(file), file).experiment());
  }

  @Test
  void aCsvFileIsOpenedWithTheColumnsOfChoice() throws IOException {
    Path file = write("flowers.csv", csv(30, "rose", "lily"));
    open(file);
    TableView<?> preview = window.the(".table-view");
    assertFalse(window.onScreen(() -> preview.getItems().isEmpty()), "the first rows are shown");
    window.pick("#feature-1", "height");
    window.pick("#feature-2", "none");
    window.clickOn("#standardize");
    window.clickOn("#load");
    window.until(
        "the samples of the file", () -> window.content().workspace().result().data().size() == 30);
    Experiment loaded = window.awaitResult().experiment();
    assertEquals(new DataSource.CsvFile(file.toString()), loaded.data().source());
    assertEquals(List.of("height"), loaded.data().features());
    assertEquals("kind", loaded.data().target());
    assertFalse(loaded.data().standardize());
    window.until("the dialog is closed", () -> window.lookup("#load").tryQuery().isEmpty());
    assertEquals("", window.notice());
  }

  @Test
  void aTargetOfThreeClassesIsOpenedLikeOneOfTwo() throws IOException {
    open(write("flowers.csv", csv(30, "rose", "lily") + "4,5,iris\n6,7,iris\n"));
    window.clickOn("#load");
    window.until(
        "the samples of the file", () -> window.content().workspace().result().data().size() == 32);
    assertEquals(3, window.result().data().classCount());
    assertEquals(
        "One neuron is not enough for these data: the network is now 8 tanh units. Also changed: cross-entropy.",
        window.notice());
  }

  @Test
  void columnsThatCannotBeChosenAreNamed() throws IOException {
    StringBuilder text = new StringBuilder("height;grown;kind\n");
    for (int row = 0; row < 30; row++)
      text.append(row).append(";1.").append(100 + row).append(",5;rose\n");
    open(write("thousands.csv", text + "1;1.234,5;lily\n"));
    String note = window.onScreen(() -> window.<Label>the("#dialog-others").getText());
    assertTrue(note.endsWith("nor a few classes: grown"), note);
    window.clickOn("#load");
    window.until(
        "the samples of the file", () -> window.content().workspace().result().data().size() == 31);
  }

  @Test
  void twoEqualFeaturesAreRefusedInTheDialog() throws IOException {
    open(write("flowers.csv", csv(30, "rose", "lily")));
    window.pick("#feature-1", "height");
    window.pick("#feature-2", "height");
    window.clickOn("#load");
    assertEquals("The two features must differ.", fault());
    assertNothingChanged();
  }

  @Test
  void aFaultOfTheFileIsToldInTheDialogWithItsPlaceAndNothingChanges() throws IOException {
    open(write("broken.csv", csv(PREVIEWED_ROWS, "rose", "lily") + "4,5,rose\n6,tall,lily\n"));
    window.clickOn("#load");
    window.until("a fault", () -> !window.<Label>the("#dialog-fault").getText().isEmpty());
    assertTrue(
        fault().startsWith("broken.csv, line " + (PREVIEWED_ROWS + 3) + ", column 2"), fault());
    window.until("another try", () -> !window.<ButtonBase>the("#load").isDisabled());
    assertNothingChanged();
  }

  @Test
  void aFileOfWhichNothingCanBeReadIsToldWithoutADialog() throws IOException {
    window.inWindow(() -> window.actions().open(folder.resolve("nowhere.csv")));
    window.awaitNotice();
    assertTrue(window.notice().startsWith("There is no file"), window.notice());
    assertTrue(window.lookup("#load").tryQuery().isEmpty());
    assertNothingChanged();
  }

  @Test
  void aSavedScenarioOpensAsTheSameRun() throws InputException {
    window.type("#batch-size-exact", "37");
    window.clickOn("#new-seed");
    Result saved = window.awaitResult();
    Path file = folder.resolve("lesson.json");
    window.inWindow(() -> window.actions().saveScenario(file));
    window.awaitNotice();
    assertEquals("lesson.json is saved.", window.notice());
    assertEquals(saved.experiment(), ScenarioFile.read(file).experiment());

    window.type("#batch-size-exact", "500");
    window.awaitResult();
    window.inWindow(() -> window.actions().open(file));
    window.until(
        "the saved run",
        () -> window.content().workspace().result().experiment().equals(saved.experiment()));
    Result opened = window.result();
    for (int k = 0; k <= 70; k++)
      assertEquals(saved.miniBatch().parameter(k, 0), opened.miniBatch().parameter(k, 0), 0);
    assertEquals("37", window.textOf("#batch-size-exact"));
  }

  @Test
  void aBrokenScenarioIsRefusedWithItsPlace() throws IOException {
    Path file = write("broken.json", "{\n  \"batchscope\": 1,\n  oops\n}\n");
    window.inWindow(() -> window.actions().open(file));
    window.awaitNotice();
    assertTrue(window.notice().contains("broken.json, line 3, column "), window.notice());
    assertNothingChanged();
  }

  @ParameterizedTest
  @ValueSource(strings = {"map.png", "map.svg", "map.pdf"})
  void thePictureIsExportedWithItsScenario(String name) throws InputException {
    Path file = folder.resolve(name);
    window.inWindow(() -> window.actions().exportPicture(FigureKind.MAP, file));
    window.awaitNotice();
    assertEquals(name + " is saved.", window.notice());
    assertEquals(
        window.experiment(), ScenarioFile.parse(FigureFile.scenarioOf(file), file).experiment());
  }

  @Test
  void aPictureThatCannotBeWrittenIsTold() {
    Path file = folder.resolve("missing").resolve("map.png");
    window.inWindow(() -> window.actions().exportPicture(FigureKind.MAP, file));
    window.awaitNotice();
    assertTrue(window.notice().contains("there is no folder"), window.notice());
  }

  @Test
  void theRunIsSavedAsCsv() throws IOException {
    Path file = folder.resolve("run.csv");
    window.inWindow(() -> window.actions().saveRun(file));
    window.awaitNotice();
    assertEquals("run.csv is saved.", window.notice());
    assertTrue(Files.readAllLines(file).size() > 2 * 70);
  }

  private void open(Path file) {
    window.inWindow(() -> window.actions().open(file));
    window.until("the dialog", () -> window.lookup("#load").tryQuery().isPresent());
  }

  private String fault() {
    return window.onScreen(() -> window.<Label>the("#dialog-fault").getText());
  }

  private void assertNothingChanged() {
    assertEquals(UsualStudy.experiment(), window.experiment());
    assertEquals(UsualStudy.experiment(), window.result().experiment());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String csv(int samples, String first, String second) {
    StringBuilder text = new StringBuilder("width,height,kind\n");
    for (int i = 0; i < samples; i++)
      text.append(i % 7)
          .append(',')
          .append(i % 5 + 0.5)
          .append(',')
          .append(i % 2 == 0 ? first : second)
          .append('\n');
    return text.toString();
  }
}
