package org.batchscope.app.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.File;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.batchscope.app.batch.BatchSizeBar;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.canvas.MapPainter;
import org.batchscope.app.canvas.Painter;
import org.batchscope.app.canvas.Pixels;
import org.batchscope.app.map.MapModel;
import org.batchscope.app.map.MapPane;
import org.batchscope.app.panels.PanelsPane;
import org.batchscope.app.pins.PinModel;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.playback.TransportBar;
import org.batchscope.app.side.EpochPane;
import org.batchscope.app.side.SidePane;
import org.batchscope.app.workspace.ExperimentEditor;
import org.batchscope.app.workspace.NoticeBar;
import org.batchscope.app.workspace.ViewChoice;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.FigureKind;
import org.batchscope.figure.dial.UpdateSpan;
import org.batchscope.figure.draw.Theme;
import org.batchscope.figure.loss.HorizontalAxis;
import org.batchscope.study.Result;

/// The one window: toolbar, map, side views, batch size and transport.
public final class MainWindow {
  private final Stage stage;
  private final WindowMemory memory;
  private final Workspace workspace;
  private final Playback playback;
  private final MapModel map;
  private final ViewChoice choice;
  private final ObjectProperty<Theme> theme;
  private final BooleanProperty sideBySide = new SimpleBooleanProperty();
  private final MapPane mapPane;
  private final EpochPane epoch;
  private final PanelsPane panels;
  private final SidePane side;
  private final TransportBar transport;
  private final WindowActions actions;
  private final PinModel pins;
  private final Toolbar toolbar;
  private final BatchSizeBar batchSize;
  private final WindowFrame frame;
  private Dimension2D fitted = new Dimension2D(0, 0);

  /// Opens the window as it was left last time: the map at once, and everything around it as soon
  /// as the map is seen. Returns the window with everything in it.
  public static CompletableFuture<MainWindow> open(Stage stage, Opening opening) {
    CompletableFuture<MainWindow> opened = new CompletableFuture<>();
    FirstSight sight = new FirstSight(stage, opening);
    sight.show(() -> opened.complete(new MainWindow(stage, opening, sight)));
    return opened;
  }

  private MainWindow(Stage stage, Opening opening, FirstSight sight) {
    this.stage = stage;
    memory = opening.memory();
    frame = sight.frame();
    Result first = opening.result();
    workspace = new Workspace(opening.study(), first, Platform::runLater);
    playback = new Playback(first);
    map = new MapModel(first);
    choice = new ViewChoice(first);
    // before any view follows, so that no view sees a new result at an old place
    workspace
        .resultProperty()
        .addListener((_, _, result) -> {
          map.follow(result);
          playback.follow(result);
          choice.follow(result);
        });
    theme = new SimpleObjectProperty<>(memory.theme());
    // before the first control is made: it would load JavaFX's own style sheet, which is not used
    applyTheme();
    theme.addListener(_ -> applyTheme());
    ScreenFonts.load();
    ObjectProperty<HorizontalAxis> lossAxis = new SimpleObjectProperty<>(HorizontalAxis.UPDATES);
    ObjectProperty<UpdateSpan> span = new SimpleObjectProperty<>(new UpdateSpan.All());
    ExperimentEditor editor = new ExperimentEditor(workspace);
    mapPane =
        new MapPane(sight.map(), opening.mapPainter(), workspace, map, playback, choice, theme);
    epoch = new EpochPane(workspace, playback, theme);
    panels = new PanelsPane(workspace, playback, theme);
    side = new SidePane(workspace, playback, choice, theme, lossAxis, span);
    batchSize = new BatchSizeBar(workspace);
    transport = new TransportBar(playback);
    PictureSource pictures =
        new PictureSource(workspace, playback, map, choice, panels, lossAxis, span, theme);
    FileDialogs dialogs = new FileDialogs(stage, memory);
    actions =
        new WindowActions(
            stage, dialogs, workspace, editor, playback, map, pictures, mapPane, choice);
    pins = new PinModel(workspace);
    toolbar = new Toolbar(workspace, editor, actions, pins, sideBySide, theme);
    fill();
    attend(stage.getScene());
  }

  private void attend(Scene scene) {
    scene.widthProperty().addListener(_ -> fit(scene.getWidth(), scene.getHeight()));
    scene.heightProperty().addListener(_ -> fit(scene.getWidth(), scene.getHeight()));
    fit(scene.getWidth(), scene.getHeight());
    scene.addPreLayoutPulseListener(toolbar::fitAgain);
    addShortcuts(scene);
    scene.setOnDragOver(MainWindow::welcomeFiles);
    scene.setOnDragDropped(this::openDropped);
    stage.setOnHidden(_ -> close());
  }

  /// The stage that this window is shown on.
  public Stage stage() {
    return stage;
  }

  /// What this window works on.
  public Workspace workspace() {
    return workspace;
  }

  Playback playback() {
    return playback;
  }

  MapModel map() {
    return map;
  }

  ViewChoice choice() {
    return choice;
  }

  MapPane mapPane() {
    return mapPane;
  }

  WindowActions actions() {
    return actions;
  }

  /// Everything that is painted off the JavaFX thread.
  public List<FigureCanvas> canvases() {
    return Stream.concat(Stream.of(mapPane.canvas(), epoch.canvas()), side.canvases().stream())
        .toList();
  }

  private void fill() {
    mapPane.visibleProperty().bind(sideBySide.not());
    epoch.visibleProperty().bind(sideBySide.not());
    panels.visibleProperty().bind(sideBySide);
    NoticeBar notice = new NoticeBar(workspace);
    StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
    frame.placeMap(mapPane, epoch);
    frame.placeOverMap(panels, notice);
    side.choose(memory.view());
    frame.placeBeside(side);
    frame.placeAbove(toolbar);
    frame.placeBelow(batchSize, transport);
  }

  /// Letters grow with the window; the toolbar says as much as fits.
  void fit(double width, double height) {
    Dimension2D size = new Dimension2D(width, height);
    if (!(width > 0 && height > 0) || size.equals(fitted)) return;
    fitted = size;
    frame.fit(size);
    // the window's width, not the toolbar's own: that is known only after a layout
    toolbar.fit(width);
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
    shortcut(scene, "Shortcut+O", actions::openScenario);
    shortcut(scene, "Shortcut+S", actions::saveScenario);
    // fields copy their own text, and leave nothing of this to the window
    shortcut(scene, "Shortcut+C", actions::copyMap);
    shortcut(scene, "Shortcut+E", () -> actions.exportPicture(FigureKind.MAP));
    shortcut(scene, "Shortcut+R", actions::reset);
    shortcut(scene, "Shortcut+P", pins::pin);
    shortcut(scene, "Shortcut+0", map::fit);
    scene.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.SPACE) playback.togglePlaying();
      if (event.getCode() == KeyCode.ESCAPE) choice.removeProbe();
      batchSize.onKey(event);
    });
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
    if (!files.isEmpty()) actions.open(files.getFirst().toPath());
  }

  /// The map with which the window opens next time.
  private Pixels nextFirstSight() {
    Result result = workspace.result();
    Painter painter = new MapPainter().painter(result, Opening.view(result), theme.get().palette());
    return MapPainter.unseen(
        painter, mapPane.getWidth(), mapPane.getHeight(), stage.getRenderScaleX());
  }

  private void close() {
    memory.remember(stage);
    memory.rememberMap(mapPane.getWidth(), mapPane.getHeight());
    memory.remember(theme.get());
    memory.rememberView(side.chosenView());
    memory.remember(workspace.result().scenario());
    memory.rememberPicture(workspace.result().scenario(), this::nextFirstSight);
    mapPane.close();
    epoch.close();
    panels.close();
    side.close();
    transport.close();
    workspace.close();
  }
}
