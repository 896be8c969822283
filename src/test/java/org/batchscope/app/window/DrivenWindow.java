package org.batchscope.app.window;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.batchscope.app.UsualStudy;
import org.batchscope.app.map.MapModel;
import org.batchscope.app.map.MapPixels;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.workspace.ViewChoice;
import org.batchscope.study.Result;
import org.batchscope.training.Experiment;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.Motion;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/// The real window, opened without a display, and a robot with mouse and keyboard to drive it.
///
/// Nothing waits for a fixed time: every wait ends as soon as what is waited for is there.
public final class DrivenWindow extends FxRobot implements AutoCloseable {
  /// Only a fault lasts as long.
  private static final int DEADLOCK_SECONDS = 20;

  private final Preferences preferences;
  private final Stage stage;
  private final MainWindow window;
  private int paintings;

  /// Opens the window as it opens for a new user.
  public DrivenWindow() {
    this(Preferences.userRoot().node("test-" + UUID.randomUUID()));
  }

  /// Opens the window for a user whose preferences these are.
  public DrivenWindow(Preferences preferences) {
    this.preferences = preferences;
    try {
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
    Platform.setImplicitExit(false);
    stage = onScreen(Stage::new);
    CompletableFuture<MainWindow> opened = onScreen(this::open);
    until("everything in the window", opened::isDone);
    window = opened.join();
    inWindow(() -> content().mapPane().canvas().afterPainting(() -> paintings++));
    until("the first painting", () -> content().mapPane().canvas().isUpToDate());
  }

  private CompletableFuture<MainWindow> open() {
    return MainWindow.open(
        stage,
        Opening.begin(() -> new WindowMemory(preferences, PictureMemory.none()), UsualStudy.STUDY));
  }

  /// Closes the window, and every dialog with it, as its user would; what it remembers can be
  /// opened again.
  public Preferences hide() {
    inWindow(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    return preferences;
  }

  /// Closes the window and forgets its user.
  ///
  /// @throws AssertionError if anything failed on the window's thread
  @Override
  public void close() {
    hide();
    try {
      preferences.removeNode();
      WaitForAsyncUtils.checkException();
    } catch (Throwable e) {
      WaitForAsyncUtils.clearExceptions();
      throw new AssertionError(e);
    }
  }

  public Stage stage() {
    return stage;
  }

  public Scene scene() {
    return stage.getScene();
  }

  public MainWindow window() {
    return window;
  }

  public WindowContent content() {
    return window.content();
  }

  public MapModel map() {
    return content().map();
  }

  public ViewChoice choice() {
    return content().choice();
  }

  public Playback playback() {
    return content().playback();
  }

  WindowActions actions() {
    return content().actions();
  }

  public Experiment experiment() {
    return onScreen(() -> content().workspace().experiment());
  }

  public Result result() {
    return onScreen(() -> content().workspace().result());
  }

  public int update() {
    return onScreen(() -> content().playback().update());
  }

  public String notice() {
    return onScreen(() -> this.<Label>the("#notice").getText());
  }

  /// What the sentence under the slider says.
  public String sentence() {
    return onScreen(() -> {
      StringBuilder text = new StringBuilder();
      for (Node part : this.<TextFlow>the("#sentence").getChildren())
        text.append(((Text) part).getText());
      return text.toString();
    });
  }

  public String textOf(String field) {
    return onScreen(() -> this.<TextField>the(field).getText());
  }

  /// The one node that a selector finds, in this window or what popped up from it.
  public <T extends Node> T the(String selector) {
    return found(() -> lookup(selector));
  }

  /// Nodes come and go on the window's thread: none is looked for on another one.
  private <T extends Node> T found(Supplier<NodeQuery> search) {
    return Platform.isFxApplicationThread()
        ? search.get().query()
        : onScreen(() -> search.get().<T>query());
  }

  /// Changes the experiment, as a control does.
  public void change(UnaryOperator<Experiment> change) {
    inWindow(() -> content().workspace().change(change));
  }

  /// Waits until the window shows the result of the experiment that its controls have.
  public Result awaitResult() {
    until(
        "the result of the experiment",
        () ->
            window
                .content()
                .workspace()
                .result()
                .experiment()
                .equals(content().workspace().experiment()));
    return result();
  }

  /// Waits until everything in the window has found its place.
  public void awaitLayout() {
    CompletableFuture<Boolean> laidOut = new CompletableFuture<>();
    Runnable listener = () -> laidOut.complete(true);
    inWindow(() -> {
      scene().addPostLayoutPulseListener(listener);
      Platform.requestNextPulse();
    });
    until("a layout", laidOut::isDone);
    inWindow(() -> scene().removePostLayoutPulseListener(listener));
  }

  public void awaitNotice() {
    until("a notice", () -> !content().workspace().noticeProperty().get().isEmpty());
  }

  /// Waits for a painting of the map that was begun after this call, until `shown` holds for it.
  public void awaitPainting(Runnable cause, String what, BooleanSupplier shown) {
    int before = onScreen(() -> paintings);
    cause.run();
    until(what, () -> paintings > before && shown.getAsBoolean());
  }

  public MapPixels mapPixels() {
    return new MapPixels(content().mapPane());
  }

  /// Clicks without showing the pointer on all of its way.
  @Override
  public FxRobot clickOn(String query, MouseButton... buttons) {
    Node node = found(() -> lookup(query).match(NodeQueryUtils.isVisible()));
    return clickOn(node, buttons);
  }

  @Override
  public FxRobot clickOn(Node node, MouseButton... buttons) {
    return clickOn(node, Motion.DIRECT, buttons);
  }

  /// Replaces what is in a field, and presses Enter.
  public void type(String field, String text) {
    clickOn(field);
    press(KeyCode.SHORTCUT).push(KeyCode.A).release(KeyCode.SHORTCUT);
    eraseText(1);
    write(text, 0);
    push(KeyCode.ENTER);
  }

  /// Opens the menu of a button and chooses an item.
  public void choose(String button, String item) {
    clickOn(button);
    Node label =
        found(() ->
            lookup(".menu-item")
                .lookup(".label")
                .match((Label candidate) -> candidate.getText().equals(item)));
    clickOn(label);
  }

  /// Opens a choice of a panel and picks an item.
  public void pick(String box, String item) {
    clickOn(box);
    Node cell =
        found(() ->
            lookup(".list-cell")
                .match((ListCell<?> candidate) ->
                    candidate.getScene().getWindow() instanceof PopupWindow
                        // a box of a panel has the value that is chosen as a cell, too
                        && !(candidate.getParent() instanceof ComboBox<?>)
                        && item.equals(candidate.getText())));
    clickOn(cell);
  }

  /// Waits until a condition, asked on the window's thread, holds.
  public void until(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          DEADLOCK_SECONDS, TimeUnit.SECONDS, () -> onScreen(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain for " + what, e);
    }
  }

  /// Asks on the window's thread.
  public <T> T onScreen(Callable<T> question) {
    try {
      return WaitForAsyncUtils.asyncFx(question).get(DEADLOCK_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  public void inWindow(Runnable task) {
    onScreen(() -> {
      task.run();
      return true;
    });
  }
}
