package org.batchscope.app.window;

import java.io.File;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.batchscope.app.canvas.MapPainter;
import org.batchscope.app.canvas.Painter;
import org.batchscope.app.canvas.Pixels;
import org.batchscope.data.DataSource;
import org.batchscope.export.ScenarioFile;
import org.batchscope.figure.draw.Theme;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.text.Version;
import org.batchscope.training.Cancellation;

/// What the window remembers until it is opened again: its size and place, its theme, and the
/// experiment.
public final class WindowMemory {
  private static final double USUAL_WIDTH = 1280;
  private static final double USUAL_HEIGHT = 800;
  // from the corner of a window
  private static final double WITHIN_TITLE = 40;
  // what is left for it in a window of the usual size
  private static final double USUAL_MAP_WIDTH = 868;
  private static final double USUAL_MAP_HEIGHT = 514;

  private static final Logger PREFERENCES_LOG = Logger.getLogger("java.util.prefs");

  private final Preferences node;
  private final LongText scenario;
  private final PictureMemory picture;

  /// @param node where it is remembered
  /// @param picture where the map is
  public WindowMemory(Preferences node, PictureMemory picture) {
    this.node = node;
    scenario = new LongText(node, "scenario");
    this.picture = picture;
  }

  /// The memory of this user.
  public static WindowMemory ofUser() {
    // that a folder was made at the first start is no news
    PREFERENCES_LOG.setLevel(Level.WARNING);
    return new WindowMemory(Preferences.userRoot().node("org/batchscope"), PictureMemory.ofUser());
  }

  /// The scenario of last time, the usual one at the first time.
  ///
  /// @throws InputException if that of last time cannot be read
  Scenario scenario(Study study) throws InputException {
    String json = scenario.get();
    return json.isEmpty() ? Scenario.of(study.usualExperiment()) : ScenarioFile.parse(json, "");
  }

  /// The result of the scenario of last time or, if it cannot be had any more, of the usual
  /// experiment.
  public Result firstResult(Study study) throws InputException {
    try {
      return study.run(scenario(study), Cancellation.NEVER);
    } catch (InputException _) {
      return study.run(study.usualExperiment(), Cancellation.NEVER);
    }
  }

  /// Keeps a scenario for the next time.
  public void remember(Scenario shown) {
    scenario.put(ScenarioFile.toJson(shown));
  }

  /// The theme of last time; light at first.
  public Theme theme() {
    return node.getBoolean("dark", false) ? Theme.DARK : Theme.LIGHT;
  }

  void remember(Theme theme) {
    node.putBoolean("dark", theme == Theme.DARK);
  }

  /// The view beside the map that was shown last time; empty at first.
  String view() {
    return node.get("view", "");
  }

  void rememberView(String id) {
    node.put("view", id);
  }

  /// The folder of the file that was opened or saved last, if it is still there.
  Optional<File> folder() {
    return Optional.of(node.get("folder", ""))
        .filter(path -> !path.isEmpty())
        .map(File::new)
        .filter(File::isDirectory);
  }

  void rememberFolder(File folder) {
    String path = folder.getAbsolutePath();
    if (path.length() <= Preferences.MAX_VALUE_LENGTH) node.put("folder", path);
  }

  /// The size of the map last time.
  Dimension2D mapSize() {
    return new Dimension2D(
        node.getDouble("map-width", USUAL_MAP_WIDTH),
        node.getDouble("map-height", USUAL_MAP_HEIGHT));
  }

  void rememberMap(double width, double height) {
    node.putDouble("map-width", width);
    node.putDouble("map-height", height);
  }

  /// The map that the window will open with, as it was painted last time, if that is kept.
  Optional<Pixels> picture() {
    return picture.recall(subjectOfPicture());
  }

  /// Keeps the map that the window will open with, after all else is remembered.
  ///
  /// @param shown what the map shows
  /// @param painted paints it, unless it cannot be known again: the data of a file may change
  void rememberPicture(Scenario shown, Supplier<Pixels> painted) {
    boolean lasting = shown.experiment().data().source() instanceof DataSource.Included;
    boolean remembered = ScenarioFile.toJson(shown).equals(scenario.get());
    if (lasting && remembered) picture.keep(subjectOfPicture(), painted.get());
  }

  /// Keeps the map of a window that opens for the first time.
  ///
  /// @param memory where it is kept
  public static void keepFirst(PictureMemory memory) throws InputException {
    Study study = new Study();
    Result result = study.run(study.usualExperiment(), Cancellation.NEVER);
    Painter map = new MapPainter().painter(result, Opening.view(result), Theme.LIGHT.palette());
    memory.keep(
        subject(Theme.LIGHT, ""),
        MapPainter.unseenFinely(map, USUAL_MAP_WIDTH, USUAL_MAP_HEIGHT, 1));
  }

  private String subjectOfPicture() {
    return subject(theme(), scenario.get());
  }

  private static String subject(Theme theme, String scenario) {
    return String.join("\n", Version.number(), theme.id(), scenario);
  }

  /// Gives a window the size and place of last time, if that is still on a screen.
  void restore(Stage stage) {
    restoreBounds(stage);
    stage.setMaximized(node.getBoolean("maximized", false));
    if (stage.isMaximized()) restoreBoundsAfterwards(stage);
  }

  private void restoreBounds(Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(node.getDouble("width", USUAL_WIDTH), screen.getWidth()));
    stage.setHeight(Math.min(node.getDouble("height", USUAL_HEIGHT), screen.getHeight()));
    place(stage, node.getDouble("x", Double.NaN), node.getDouble("y", Double.NaN));
  }

  /// The desktop does not know which size a window had before it was opened maximized.
  private void restoreBoundsAfterwards(Stage stage) {
    stage
        .maximizedProperty()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(
                  ObservableValue<? extends Boolean> maximized, Boolean before, Boolean now) {
                maximized.removeListener(this);
                // after the desktop has done its part
                Platform.runLater(() -> restoreBounds(stage));
              }
            });
  }

  /// Moves a window whose title bar cannot be reached to where it can.
  static void bringOntoScreen(Stage stage) {
    if (!stage.isMaximized()) place(stage, stage.getX(), stage.getY());
  }

  /// Places a window so that its title bar can be reached, or nowhere if that is on no screen.
  private static void place(Stage stage, double x, double y) {
    Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .filter(bounds -> bounds.contains(x + WITHIN_TITLE, y + WITHIN_TITLE))
        .findFirst()
        .ifPresent(bounds -> {
          stage.setX(Math.max(x, bounds.getMinX()));
          stage.setY(Math.max(y, bounds.getMinY()));
        });
  }

  /// What is within the frame that the desktop put around the window last time.
  Dimension2D withinFrame(Stage stage) {
    return new Dimension2D(
        stage.getWidth() - node.getDouble("frame-width", 0),
        stage.getHeight() - node.getDouble("frame-height", 0));
  }

  void remember(Stage stage) {
    node.putBoolean("maximized", stage.isMaximized());
    if (stage.isMaximized()) return;
    node.putDouble("frame-width", stage.getWidth() - stage.getScene().getWidth());
    node.putDouble("frame-height", stage.getHeight() - stage.getScene().getHeight());
    node.putDouble("width", stage.getWidth());
    node.putDouble("height", stage.getHeight());
    node.putDouble("x", stage.getX());
    node.putDouble("y", stage.getY());
  }
}
