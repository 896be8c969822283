package org.batchscope.app.data;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.batchscope.app.workspace.ExperimentEditor;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.Column;
import org.batchscope.data.CsvPreview;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.data.Dataset;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;

/// Asks which columns of a source are features and target, shows its first rows, and loads it with
/// a progress bar. A fault is told in the dialog, and what was on screen stays.
public final class DataDialog extends Dialog<ButtonType> {
  /// What is known of a source before it is loaded.
  ///
  /// @param rows its first rows; empty for a built-in set
  record Offer(
      DataSource source, List<Column> columns, List<List<String>> rows, DataChoice preselected) {}

  private static final ButtonType LOAD =
      new ButtonType(Messages.message("dialog.load"), ButtonBar.ButtonData.OK_DONE);

  private final Workspace workspace;
  private final ExperimentEditor editor;
  private final DataDialogContent content;
  private final ShownProgress progress;

  private DataDialog(Window owner, Workspace workspace, ExperimentEditor editor, Offer offer) {
    this.workspace = workspace;
    this.editor = editor;
    content = new DataDialogContent(offer);
    progress = new ShownProgress(content.progressBar());
    initOwner(owner);
    setTitle(Messages.message("dialog.title", offer.source().displayName()));
    setResizable(true);
    getDialogPane().setContent(content);
    getDialogPane().getStyleClass().add("data-dialog");
    getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
    getDialogPane().getButtonTypes().addAll(ButtonType.CANCEL, LOAD);
    loadButton().addEventFilter(ActionEvent.ACTION, this::onLoad);
    loadButton().setId("load");
    setOnHidden(_ -> progress.cancel());
  }

  /// Opens the dialog once the beginning of the source has been read.
  public static void show(
      Window owner, Workspace workspace, ExperimentEditor editor, DataSource source) {
    DataChoice now = workspace.experiment().data();
    workspace.tell("");
    Thread.ofVirtual()
        .start(() -> {
          try {
            Offer offer = offer(source, now);
            Platform.runLater(() -> new DataDialog(owner, workspace, editor, offer).show());
          } catch (InputException e) {
            Platform.runLater(() -> workspace.tell(e.getMessage()));
          }
        });
  }

  private static Offer offer(DataSource source, DataChoice now) throws InputException {
    return switch (source) {
      case DataSource.CsvFile file -> {
        CsvPreview preview = CsvPreview.of(Path.of(file.path()));
        DataChoice usual = DataCatalog.offeredChoice(file, preview);
        yield new Offer(source, preview.columns(), preview.rows(), preselected(usual, now));
      }
      case DataSource.Included(BuiltIn set) -> {
        DataChoice usual = DataCatalog.defaultChoice(set);
        yield new Offer(source, DataCatalog.columns(source), List.of(), preselected(usual, now));
      }
    };
  }

  private static DataChoice preselected(DataChoice usual, DataChoice now) {
    return now.source().equals(usual.source()) ? now : usual;
  }

  private Node loadButton() {
    return getDialogPane().lookupButton(LOAD);
  }

  private void onLoad(ActionEvent event) {
    // the dialog stays open until the data is there
    event.consume();
    DataChoice choice;
    try {
      choice = content.choice();
    } catch (IllegalArgumentException e) {
      content.tell(e.getMessage());
      return;
    }
    content.setBusy(true);
    loadButton().setDisable(true);
    Thread.ofVirtual().start(() -> load(choice));
  }

  /// On a background thread.
  private void load(DataChoice choice) {
    try {
      Dataset data = workspace.load(choice, progress);
      Platform.runLater(() -> {
        editor.chooseData(choice, data);
        setResult(LOAD);
        hide();
      });
    } catch (InputException e) {
      Platform.runLater(() -> refuse(e.getMessage()));
    } catch (OutOfMemoryError _) {
      Platform.runLater(() -> refuse(Messages.message("fault.memory")));
    } catch (CancellationException _) {
      // the dialog was closed
    }
  }

  private void refuse(String reason) {
    content.tell(reason);
    content.setBusy(false);
    loadButton().setDisable(false);
  }
}
