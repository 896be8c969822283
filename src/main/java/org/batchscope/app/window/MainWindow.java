package org.batchscope.app.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.File;
import java.util.List;
import java.util.Objects;
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
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.batchscope.app.batch.BatchSizeBar;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.map.MapModel;
import org.batchscope.app.map.MapPane;
import org.batchscope.app.panels.PanelsPane;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.playback.TransportBar;
import org.batchscope.app.side.EpochPane;
import org.batchscope.app.side.SidePane;
import org.batchscope.app.workspace.ExperimentEditor;
import org.batchscope.app.workspace.NoticeBar;
import org.batchscope.app.workspace.ViewChoice;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.HorizontalAxis;
import org.batchscope.figure.Theme;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.text.Messages;

/// The one window: toolbar, map, side views, batch size and transport.
public final class MainWindow {
  private static final double SIDE_SHARE = 0.29;
  private static final double NARROWEST_SIDE = 290;
  private static final double WIDEST_SIDE = 560;
  private static final double USUAL_AREA = 1280 * 800;
  private static final double LARGEST_ZOOM = 1.5;
  private static final double FONT_SIZE = 13;

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
  private final Toolbar toolbar;
  private final BorderPane root = new BorderPane();
  private Dimension2D fitted = new Dimension2D(0, 0);

  /// Makes the window on a stage that has not been shown.
  public MainWindow(Stage stage, WindowMemory memory, Study study, Result first) {
    this.stage = stage;
    this.memory = memory;
    workspace = new Workspace(study, first, Platform::runLater);
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
    ObjectProperty<HorizontalAxis> lossAxis = new SimpleObjectProperty<>(HorizontalAxis.UPDATES);
    ExperimentEditor editor = new ExperimentEditor(workspace);
    mapPane = new MapPane(workspace, map, playback, choice, theme);
    epoch = new EpochPane(workspace, playback, theme);
    panels = new PanelsPane(workspace, theme);
    side = new SidePane(workspace, playback, choice, theme, lossAxis);
    transport = new TransportBar(playback);
    actions = new WindowActions(stage, workspace, editor, playback, map, choice, theme);
    toolbar = new Toolbar(workspace, editor, actions, sideBySide, theme);
    layOut();
  }

  /// Opens the window as it was left last time.
  public void show() {
    Scene scene = new Scene(root);
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(MainWindow.class.getResource("window.css")).toExternalForm());
    theme.addListener(_ -> applyTheme());
    scene.widthProperty().addListener(_ -> fit(scene.getWidth(), scene.getHeight()));
    scene.heightProperty().addListener(_ -> fit(scene.getWidth(), scene.getHeight()));
    addShortcuts(scene);
    scene.setOnDragOver(MainWindow::welcomeFiles);
    scene.setOnDragDropped(this::openDropped);
    stage.setTitle(Messages.message("app.name"));
    stage.setScene(scene);
    stage.setMinWidth(960);
    stage.setMinHeight(620);
    memory.restore(stage);
    stage.setOnHidden(_ -> close());
    stage.show();
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

  private void layOut() {
    NoticeBar notice = new NoticeBar(workspace);
    VBox mapAndEpoch = new VBox(mapPane, epoch);
    VBox.setVgrow(mapPane, Priority.ALWAYS);
    mapAndEpoch.visibleProperty().bind(sideBySide.not());
    panels.visibleProperty().bind(sideBySide);
    StackPane center = new StackPane(mapAndEpoch, panels, notice);
    center.getStyleClass().addAll("card", "map-card");
    StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
    HBox.setHgrow(center, Priority.ALWAYS);
    HBox views = new HBox(center, side);
    views.getStyleClass().add("views");
    views
        .widthProperty()
        .addListener((_, _, width) ->
            fixWidth(Math.clamp(width.doubleValue() * SIDE_SHARE, NARROWEST_SIDE, WIDEST_SIDE)));
    root.setTop(toolbar);
    root.setCenter(views);
    VBox bottom = new VBox(new BatchSizeBar(workspace), transport);
    bottom.getStyleClass().add("bottom");
    root.setBottom(bottom);
  }

  /// Letters grow with the window, as they do in the figures; the toolbar says as much as fits.
  void fit(double width, double height) {
    Dimension2D size = new Dimension2D(width, height);
    if (!(width > 0 && height > 0) || size.equals(fitted)) return;
    fitted = size;
    double zoom = Math.clamp(Math.sqrt(width * height / USUAL_AREA), 1, LARGEST_ZOOM);
    root.setStyle("-fx-font-size: " + Math.rint(2 * zoom * FONT_SIZE) / 2 + "px");
    // the window's width, not the toolbar's own: that is at least what its buttons need
    toolbar.fit(width);
  }

  private void fixWidth(double width) {
    side.setMinWidth(width);
    side.setMaxWidth(width);
    side.setPrefWidth(width);
  }

  private void applyTheme() {
    Theme shown = theme.get();
    Application.setUserAgentStylesheet(controls(shown).getUserAgentStylesheet());
    // by this class the window's style sheet tells the themes apart
    root.getStyleClass().remove(shown.other().id());
    root.getStyleClass().add(shown.id());
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
    shortcut(scene, "Shortcut+E", actions::exportPicture);
    shortcut(scene, "Shortcut+R", actions::reset);
    shortcut(scene, "Shortcut+0", map::fit);
    scene.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.SPACE) playback.togglePlaying();
      if (event.getCode() == KeyCode.ESCAPE) choice.removeProbe();
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

  private void close() {
    memory.remember(stage);
    memory.remember(theme.get());
    memory.remember(workspace.result().scenario());
    mapPane.close();
    epoch.close();
    panels.close();
    side.close();
    transport.close();
    workspace.close();
  }
}
