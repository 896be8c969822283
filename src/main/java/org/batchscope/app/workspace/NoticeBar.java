package org.batchscope.app.workspace;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.batchscope.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the user has to be told, until it is settled, put away by a click, or was there long enough
/// to be read; that something was done is told quietly and for a shorter while.
public final class NoticeBar extends HBox {
  private static final Duration WHILE_DONE = Duration.seconds(4);
  private static final Duration WHILE_WRONG = Duration.seconds(10);

  private final Workspace workspace;
  private final PauseTransition pause = new PauseTransition();

  /// Shows what `workspace` tells.
  public NoticeBar(Workspace workspace) {
    this(workspace, WHILE_DONE, WHILE_WRONG);
  }

  /// @param whileDone how long it is told that something was done
  /// @param whileWrong how long anything else is told
  NoticeBar(Workspace workspace, Duration whileDone, Duration whileWrong) {
    this.workspace = workspace;
    getStyleClass().add("notice");
    setAlignment(Pos.CENTER_LEFT);
    Label text = new Label();
    text.setId("notice");
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.textProperty().bind(workspace.noticeProperty());
    Button close = new Button("", new FontIcon(Feather.X));
    close.setId("notice-close");
    close.setAccessibleText(Messages.message("window.close"));
    close.setOnAction(_ -> workspace.tell(""));
    getChildren().addAll(new FontIcon(Feather.INFO), text, close);
    setMaxHeight(USE_PREF_SIZE);
    setOnMouseClicked(_ -> workspace.tell(""));
    pause.setOnFinished(_ -> onTold());
    workspace.noticeProperty().subscribe(_ -> show(whileWrong));
    PseudoClass quiet = PseudoClass.getPseudoClass("done");
    workspace
        .doneProperty()
        .subscribe(done -> {
          pseudoClassStateChanged(quiet, done);
          if (done) show(whileDone);
        });
    visibleProperty().bind(workspace.noticeProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  private void show(Duration time) {
    pause.stop();
    pause.setDuration(time);
    if (!workspace.noticeProperty().get().isEmpty()) pause.playFromStart();
  }

  /// What the pointer is on may still be read.
  private void onTold() {
    if (isHover()) pause.playFromStart();
    else workspace.tell("");
  }
}
