package org.batchscope.app.window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.batchscope.text.Messages;

/// The dialogs of the system in which a file is chosen. Each begins in the folder of the last file.
final class FileDialogs {
  private final Stage stage;
  private final WindowMemory memory;

  FileDialogs(Stage stage, WindowMemory memory) {
    this.stage = stage;
    this.memory = memory;
  }

  /// One that is not shown yet.
  ///
  /// @param titleKey of its title
  FileChooser chooser(String titleKey) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.message(titleKey));
    memory.folder().ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  /// Adds a kind of files that can be chosen.
  static void add(FileChooser chooser, String name, String... patterns) {
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(name, List.of(patterns)));
  }

  /// Waits for the file that is to be opened, if there is one.
  Optional<File> open(FileChooser chooser) {
    return remembered(chooser.showOpenDialog(stage));
  }

  /// Waits for the file that is to be saved, if there is one. Where it is another than what was
  /// typed, whoever chose it is asked before it replaces one that is there: the system's dialog has
  /// asked for the typed name alone.
  ///
  /// @param named what the chosen file is called in the end
  Optional<Path> save(FileChooser chooser, BiFunction<File, FileChooser, Path> named) {
    return remembered(chooser.showSaveDialog(stage))
        .map(chosen -> new Named(chosen.toPath(), named.apply(chosen, chooser)))
        .filter(this::mayBeWritten)
        .map(Named::file);
  }

  /// A file that is to be written, and what was typed for it.
  record Named(Path typed, Path file) {}

  /// Asks if need be.
  boolean mayBeWritten(Named named) {
    if (named.file().equals(named.typed()) || !Files.exists(named.file())) return true;
    ButtonType replace =
        new ButtonType(Messages.message("file-dialog.replace"), ButtonBar.ButtonData.OK_DONE);
    String question = Messages.message("file-dialog.replace.question", named.file().getFileName());
    Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, replace, ButtonType.CANCEL);
    alert.initOwner(stage);
    alert.setTitle(Messages.message("file-dialog.replace.title"));
    alert.setHeaderText(null);
    return alert.showAndWait().filter(replace::equals).isPresent();
  }

  private Optional<File> remembered(File chosen) {
    Optional<File> file = Optional.ofNullable(chosen);
    file.map(File::getParentFile).ifPresent(memory::rememberFolder);
    return file;
  }
}
