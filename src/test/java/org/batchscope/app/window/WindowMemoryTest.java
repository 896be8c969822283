package org.batchscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.scene.control.TabPane;
import org.batchscope.app.UsualStudy;
import org.batchscope.app.canvas.Pixels;
import org.batchscope.data.LoadProgress;
import org.batchscope.figure.draw.Theme;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.objective.Objective;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowMemoryTest {
  @Test
  void aNewUserSeesTheUsualExperiment() {
    try (DrivenWindow window = new DrivenWindow()) {
      assertEquals(UsualStudy.experiment(), window.experiment());
    }
  }

  @Test
  void aPictureForTheFirstStartIsOfTheUsualExperimentInTheLightThemeOnly(@TempDir Path folder)
      throws InputException, BackingStoreException {
    PictureMemory program = PictureMemory.in(folder);
    WindowMemory.keepFirst(program);
    Preferences preferences = Preferences.userRoot().node("test-first");
    try {
      WindowMemory memory = new WindowMemory(preferences, program);
      Pixels picture = memory.picture().orElseThrow();
      assertEquals(memory.mapSize().getWidth(), picture.widthPx());
      assertEquals(memory.mapSize().getHeight(), picture.heightPx());
      memory.remember(Theme.DARK);
      assertEquals(Optional.empty(), memory.picture());
      memory.remember(Theme.LIGHT);
      memory.remember(Scenario.of(UsualStudy.experiment().withSeed(1)));
      assertEquals(Optional.empty(), memory.picture());
    } finally {
      preferences.removeNode();
    }
  }

  @Test
  void theWindowOpensAsItWasClosed() {
    DrivenWindow first = new DrivenWindow();
    first.inWindow(() -> {
      first.stage().setX(20);
      first.stage().setY(30);
      first.stage().setWidth(970);
      first.stage().setHeight(720);
    });
    first.type("#batch-size-exact", "64");
    first.clickOn("#theme");
    first.clickOn("#law-tab");
    Result closed = first.awaitResult();
    Preferences preferences = first.hide();

    try (DrivenWindow second = new DrivenWindow(preferences)) {
      assertEquals(closed.experiment(), second.experiment());
      assertEquals("law-tab", chosenTab(second));
      assertEquals("64", second.textOf("#batch-size-exact"));
      assertEquals(20, second.stage().getX());
      assertEquals(30, second.stage().getY());
      assertEquals(970, second.stage().getWidth());
      assertEquals(720, second.stage().getHeight());
      assertEquals(List.of("dark"), themes(second));
      second.clickOn("#theme");
      assertEquals(List.of("light"), themes(second));
    }
  }

  private static String chosenTab(DrivenWindow window) {
    return window.onScreen(() -> {
      TabPane tabs = (TabPane) window.scene().lookup("#views");
      return tabs.getSelectionModel().getSelectedItem().getId();
    });
  }

  /// A window of both themes would be one of none.
  private static List<String> themes(DrivenWindow window) {
    return window.onScreen(() ->
        window.scene().getRoot().getStyleClass().stream()
            .filter(List.of("dark", "light")::contains)
            .toList());
  }

  @Test
  void anExperimentThatCannotBeReadAnyMoreGivesWayToTheUsualOne() {
    Preferences preferences = Preferences.userRoot().node("test-unreadable");
    preferences.put("experiment", "{\"batchscope\": 99}");
    try (DrivenWindow window = new DrivenWindow(preferences)) {
      assertEquals(UsualStudy.experiment(), window.experiment());
    }
  }

  @Test
  void thousandsOfParametersAreRememberedToo() throws InputException {
    Study study = new Study();
    WindowMemory memory =
        new WindowMemory(Preferences.userRoot().node("test-long"), PictureMemory.none());
    Network.Mlp network = new Network.Mlp(List.of(64, 64), Activation.TANH, Output.SIGMOID);
    Experiment usual = study.usualExperiment();
    double[] start =
        Objective.initialParameters(network, study.data(usual.data(), LoadProgress.unwatched()), 7);
    Scenario large =
        Scenario.of(usual.withNetwork(network).withStart(Arrays.stream(start).boxed().toList()));
    Scenario small = Scenario.of(usual);

    memory.remember(large);
    assertEquals(large, memory.scenario(study));
    memory.remember(small);
    assertEquals(small, memory.scenario(study));
  }

  @Test
  void theFolderOfTheLastFileIsRememberedWhileItIsThere(@TempDir Path folder) throws IOException {
    WindowMemory memory =
        new WindowMemory(Preferences.userRoot().node("test-folder"), PictureMemory.none());
    Path gone = Files.createDirectory(folder.resolve("gone"));

    memory.rememberFolder(folder.toFile());
    assertEquals(Optional.of(folder.toFile()), memory.folder());
    memory.rememberFolder(gone.toFile());
    Files.delete(gone);
    assertEquals(Optional.empty(), memory.folder());
  }

  @Test
  void aWindowThatWouldBeOffTheScreenOpensOnIt() {
    Preferences preferences = Preferences.userRoot().node("test-elsewhere");
    preferences.putDouble("x", 5000);
    preferences.putDouble("y", 5000);
    try (DrivenWindow window = new DrivenWindow(preferences)) {
      assertTrue(window.stage().getX() < 1000, "x " + window.stage().getX());
      assertTrue(window.stage().getY() < 1000, "y " + window.stage().getY());
    }
  }

  @Test
  void aTitleBarAboveTheScreenComesDownOntoIt() {
    Preferences preferences = Preferences.userRoot().node("test-above");
    preferences.putDouble("x", -1);
    preferences.putDouble("y", -20);
    try (DrivenWindow window = new DrivenWindow(preferences)) {
      assertEquals(0, window.stage().getX());
      assertEquals(0, window.stage().getY());
      window.inWindow(() -> {
        window.stage().setY(-20);
        WindowMemory.bringOntoScreen(window.stage());
      });
      assertEquals(0, window.stage().getY());
    }
  }

  @Test
  void startingAgainBringsTheUsualExperimentBack() {
    try (DrivenWindow window = new DrivenWindow()) {
      Experiment usual = window.experiment();
      window.type("#batch-size-exact", "64");
      window.awaitResult();
      window.choose("#more", "Start again with the default experiment");
      window.until(
          "the usual experiment",
          () -> window.content().workspace().result().experiment().equals(usual));
    }
  }
}
