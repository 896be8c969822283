package org.batchscope.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.batchscope.app.canvas.Pixels;
import org.batchscope.app.data.DataDialog;
import org.batchscope.app.map.MapModel;
import org.batchscope.app.map.MapPane;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.settings.ParametersDialog;
import org.batchscope.app.workspace.ExperimentEditor;
import org.batchscope.app.workspace.ViewChoice;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.data.DataSource;
import org.batchscope.export.AtomicFile;
import org.batchscope.export.ExportSize;
import org.batchscope.export.FigureFile;
import org.batchscope.export.FigureFormat;
import org.batchscope.export.FigureMetadata;
import org.batchscope.export.ScenarioFile;
import org.batchscope.export.TrajectoryCsv;
import org.batchscope.figure.FigureKind;
import org.batchscope.figure.text.FigureTitle;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;
import org.batchscope.text.Version;

/// What the toolbar and the menus do with files and with the window as a whole.
final class WindowActions {
  // pixels per unit of a figure
  private static final int SHARPNESS = 2;
  private static final int DPI = SHARPNESS * 96;

  private final Stage stage;
  private final FileDialogs dialogs;
  private final Workspace workspace;
  private final ExperimentEditor editor;
  private final Playback playback;
  private final MapModel map;
  private final PictureSource pictures;
  private final MapPane mapPane;
  private final ViewChoice choice;

  WindowActions(
      Stage stage,
      FileDialogs dialogs,
      Workspace workspace,
      ExperimentEditor editor,
      Playback playback,
      MapModel map,
      PictureSource pictures,
      MapPane mapPane,
      ViewChoice choice) {
    this.stage = stage;
    this.dialogs = dialogs;
    this.workspace = workspace;
    this.editor = editor;
    this.playback = playback;
    this.map = map;
    this.pictures = pictures;
    this.mapPane = mapPane;
    this.choice = choice;
  }

  /// Back to the start of the very same run.
  void reset() {
    playback.pause();
    playback.seek(0);
    map.fit();
  }

  void undo() {
    workspace.undo();
  }

  void redo() {
    workspace.redo();
  }

  /// Back to the experiment that the program opens with the first time.
  void defaults() {
    choice.reset();
    map.fitWithNext();
    workspace.open(study -> Scenario.of(study.usualExperiment()));
  }

  void exportPicture(FigureKind kind) {
    FileChooser chooser = chooser("file-dialog.export");
    for (FigureFormat format : FigureFormat.values())
      FileDialogs.add(chooser, format.name(), "*" + format.ending());
    chooser.setInitialFileName(kind.id() + ".png");
    dialogs.save(chooser, FileEnding::addedToPicture).ifPresent(file -> exportPicture(kind, file));
  }

  /// Saves a figure as it is seen.
  void exportPicture(FigureKind kind, Path out) {
    Result result = workspace.result();
    PictureSource.Making making = pictures.picture(kind);
    FigureMetadata metadata =
        new FigureMetadata(
            FigureTitle.of(result.experiment()), ScenarioFile.toJson(result.scenario(), out));
    inBackground(
        () -> FigureFile.write(making.figure(), size(kind), metadata, out),
        Messages.message("window.saved", out.getFileName()));
  }

  private static ExportSize size(FigureKind kind) throws InputException {
    return ExportSize.of(
        (int) (SHARPNESS * kind.usualWidth()), (int) (SHARPNESS * kind.usualHeight()), DPI);
  }

  /// Puts the map on the clipboard as it is seen, with twice the pixels that it has on the screen.
  void copyMap() {
    Supplier<Pixels> picture = mapPane.picture(SHARPNESS * stage.getRenderScaleX());
    Thread.ofVirtual()
        .start(() -> {
          Pixels painted = picture.get();
          Platform.runLater(() -> copy(painted));
        });
  }

  private void copy(Pixels map) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(map.image());
    boolean copied = Clipboard.getSystemClipboard().setContent(content);
    if (copied) workspace.tellDone(Messages.message("window.map-copied"));
    else workspace.tell(Messages.message("window.map-not-copied"));
  }

  void openScenario() {
    FileChooser chooser = chooser("file-dialog.open-scenario");
    FileDialogs.add(chooser, "JSON", "*.json");
    dialogs.open(chooser).ifPresent(file -> open(file.toPath()));
  }

  void saveScenario() {
    FileChooser chooser = chooser("file-dialog.save-scenario");
    FileDialogs.add(chooser, "JSON", "*.json");
    chooser.setInitialFileName("experiment.json");
    dialogs.save(chooser, FileEnding::added).ifPresent(this::saveScenario);
  }

  void saveScenario(Path out) {
    Scenario scenario = workspace.result().scenario();
    inBackground(
        () -> ScenarioFile.write(scenario, out),
        Messages.message("window.saved", out.getFileName()));
  }

  void saveRun() {
    FileChooser chooser = chooser("file-dialog.save-run");
    FileDialogs.add(chooser, "CSV", "*.csv");
    chooser.setInitialFileName("run.csv");
    dialogs.save(chooser, FileEnding::added).ifPresent(this::saveRun);
  }

  /// Saves both paths, an update to a row.
  void saveRun(Path out) {
    Result result = workspace.result();
    inBackground(
        () -> AtomicFile.write(out, stream -> TrajectoryCsv.write(result, true, stream)),
        Messages.message("window.saved", out.getFileName()));
  }

  void openCsv() {
    FileChooser chooser = chooser("file-dialog.open-csv");
    FileDialogs.add(chooser, "CSV", "*.csv", "*.tsv", "*.txt");
    dialogs.open(chooser).ifPresent(file -> openCsv(file.toPath()));
  }

  /// Opens a scenario or a CSV file, by its ending.
  void open(Path file) {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json"))
      workspace.open(_ -> ScenarioFile.read(file));
    else openCsv(file);
  }

  void chooseColumns() {
    DataDialog.show(stage, workspace, editor, workspace.experiment().data().source());
  }

  void choosePlaneOfParameters() {
    List<String> names = workspace.result().objective().parameterNames();
    workspace.tell("");
    new ParametersDialog(stage, names, workspace.scenario().plane())
        .showAndWait()
        .ifPresent(plane -> workspace.changeScenario(scenario -> scenario.withPlane(plane)));
  }

  void about() {
    workspace.tell("");
    Alert about = new Alert(Alert.AlertType.INFORMATION);
    about.initOwner(stage);
    about.setTitle(Messages.message("window.about"));
    about.setHeaderText(Version.programAndNumber());
    about.setContentText(Messages.message("window.about.text"));
    about.show();
  }

  private void openCsv(Path file) {
    DataDialog.show(stage, workspace, editor, new DataSource.CsvFile(file.toString()));
  }

  private void inBackground(Task task, String done) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            task.run();
            Platform.runLater(() -> workspace.tellDone(done));
          } catch (InputException e) {
            Platform.runLater(() -> workspace.tell(e.getMessage()));
          } catch (OutOfMemoryError _) {
            Platform.runLater(() -> workspace.tell(Messages.message("fault.memory")));
          }
        });
  }

  private FileChooser chooser(String titleKey) {
    workspace.tell("");
    return dialogs.chooser(titleKey);
  }

  /// Something with a file that may fail.
  @FunctionalInterface
  private interface Task {
    void run() throws InputException;
  }
}
