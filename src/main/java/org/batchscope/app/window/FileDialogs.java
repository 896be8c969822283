package org.batchscope.app.window;

import java.io.File;
import java.util.List;
import java.util.Optional;
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

  /// Waits for the file that is to be saved, if there is one.
  Optional<File> save(FileChooser chooser) {
    return remembered(chooser.showSaveDialog(stage));
  }

  private Optional<File> remembered(File chosen) {
    Optional<File> file = Optional.ofNullable(chosen);
    file.map(File::getParentFile).ifPresent(memory::rememberFolder);
    return file;
  }
}
