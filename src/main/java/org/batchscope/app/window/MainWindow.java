package org.batchscope.app.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.File;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.batchscope.app.canvas.MapPainter;
import org.batchscope.app.canvas.Painter;
import org.batchscope.app.canvas.Pixels;
import org.batchscope.app.map.MapPane;
import org.batchscope.app.workspace.Gestures;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.FigureKind;
import org.batchscope.figure.draw.Theme;
import org.batchscope.study.Result;

/// The one window, with its theme, its shortcuts, and what it remembers.
public final class MainWindow {
  private final Stage stage;
  private final WindowMemory memory;
  private final ObjectProperty<Theme> theme;
  private final WindowFrame frame;
  private final WindowContent content;

  /// Opens the window as it was left last time: the map at once, and everything around it as soon
  /// as the map is seen. Returns the window with everything in it.
  public static CompletableFuture<MainWindow> open(Stage stage, Opening opening) {
    CompletableFuture<MainWindow> opened = new CompletableFuture<>();
    FirstSight sight = new FirstSight(stage, opening);
    sight.show(() -> opened.complete(new MainWindow(stage, opening, sight.frame())));
    return opened;
  }

  private MainWindow(Stage stage, Opening opening, WindowFrame frame) {
    this.stage = stage;
    this.frame = frame;
    memory = opening.memory();
    theme = new SimpleObjectProperty<>(memory.theme());
    // before the first control is made: it would load JavaFX's own style sheet, which is not used
    applyTheme();
    theme.addListener(_ -> applyTheme());
    ScreenFonts.load();
    content =
        new WindowContent(
            stage, memory, opening.study(), opening.result(), frame, opening.mapPainter(), theme);
    attend(stage.getScene());
    // a busy desktop may have put it above the screen
    WindowMemory.bringOntoScreen(stage);
    content.batchSize().slider().requestFocus();
  }

  private void attend(Scene scene) {
    scene.widthProperty().addListener(_ -> content.fit(scene.getWidth(), scene.getHeight()));
    scene.heightProperty().addListener(_ -> content.fit(scene.getWidth(), scene.getHeight()));
    content.fit(scene.getWidth(), scene.getHeight());
    scene.addPreLayoutPulseListener(content::fitToolbarAgain);
    addShortcuts(scene);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> leaveField(scene, press));
    scene.setOnDragOver(MainWindow::welcomeFiles);
    scene.setOnDragDropped(this::openDropped);
    stage.setOnHidden(_ -> close());
  }

  /// The stage that this window is shown on.
  public Stage stage() {
    return stage;
  }

  /// What is in this window.
  public WindowContent content() {
    return content;
  }

  /// Another content of the same size with the same result, which nobody sees. Whoever asks for it
  /// closes it.
  public WindowContent twin() {
    Dimension2D size = new Dimension2D(stage.getScene().getWidth(), stage.getScene().getHeight());
    WindowFrame unseen = new WindowFrame();
    unseen.scene(size, theme.get());
    Workspace workspace = content.workspace();
    WindowContent twin =
        new WindowContent(
            stage,
            memory,
            workspace.study(),
            workspace.result(),
            unseen,
            new MapPainter(),
            new SimpleObjectProperty<>(theme.get()));
    twin.fit(size.getWidth(), size.getHeight());
    unseen.layOut();
    return twin;
  }

  private void applyTheme() {
    Theme shown = theme.get();
    Application.setUserAgentStylesheet(controls(shown).getUserAgentStylesheetBSS());
    frame.wear(shown);
  }

  private static atlantafx.base.theme.Theme controls(Theme theme) {
    return switch (theme) {
      case LIGHT -> new PrimerLight();
      case DARK -> new PrimerDark();
    };
  }

  private void addShortcuts(Scene scene) {
    WindowActions actions = content.actions();
    shortcut(scene, "Shortcut+O", actions::openScenario);
    shortcut(scene, "Shortcut+S", actions::saveScenario);
    // fields copy their own text, and leave nothing of this to the window
    shortcut(scene, "Shortcut+C", actions::copyMap);
    shortcut(scene, "Shortcut+E", () -> actions.exportPicture(FigureKind.MAP));
    shortcut(scene, "Shortcut+R", actions::reset);
    shortcut(scene, "Shortcut+P", content.pins()::pin);
    shortcut(scene, "Shortcut+0", content.map()::fit);
    scene.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.SPACE) content.playback().togglePlaying();
      if (event.getCode() == KeyCode.ESCAPE) content.choice().removeProbe();
      content.batchSize().onKey(event);
    });
    Gestures.attend(scene.getRoot(), content.workspace());
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!focusWantsArrows(scene)) content.batchSize().onKey(event);
        });
  }

  /// What was typed is taken where somebody goes on elsewhere, even where nothing takes the focus.
  private static void leaveField(Scene scene, MouseEvent press) {
    if (scene.getFocusOwner() instanceof TextInputControl field
        && !field.contains(field.sceneToLocal(press.getSceneX(), press.getSceneY())))
      scene.getRoot().requestFocus();
  }

  /// Whether arrows mean something to the control that has the focus; to buttons and tabs only
  /// where a key has brought it, as a click on them leaves it there too.
  private static boolean focusWantsArrows(Scene scene) {
    Node focused = scene.getFocusOwner();
    boolean isButton = focused instanceof ButtonBase || focused instanceof TabPane;
    return focused instanceof Control && (!isButton || focused.isFocusVisible());
  }

  private static void shortcut(Scene scene, String keys, Runnable action) {
    scene.getAccelerators().put(KeyCombination.valueOf(keys), action);
  }

  private static void welcomeFiles(DragEvent event) {
    if (event.getDragboard().hasFiles()) event.acceptTransferModes(TransferMode.COPY);
    event.consume();
  }

  private void openDropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    event.setDropCompleted(!files.isEmpty());
    event.consume();
    if (!files.isEmpty()) content.actions().open(files.getFirst().toPath());
  }

  private void close() {
    Result result = content.workspace().result();
    MapPane mapPane = content.mapPane();
    memory.remember(stage);
    memory.rememberMap(mapPane.getWidth(), mapPane.getHeight());
    memory.remember(theme.get());
    memory.rememberView(content.side().chosenView());
    memory.remember(result.scenario());
    memory.rememberPicture(result.scenario(), this::nextFirstSight);
    content.close();
  }

  /// The map with which the window opens next time.
  private Pixels nextFirstSight() {
    Result result = content.workspace().result();
    MapPane mapPane = content.mapPane();
    Painter painter = new MapPainter().painter(result, Opening.view(result), theme.get().palette());
    return MapPainter.unseen(
        painter, mapPane.getWidth(), mapPane.getHeight(), stage.getRenderScaleX());
  }
}
