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

/// What the user has to be told, until it is settled or put away; that something was done is told
/// quietly and for a short while.
public final class NoticeBar extends HBox {
  private static final Duration WHILE_DONE = Duration.seconds(4);

  /// Shows what `workspace` tells.
  public NoticeBar(Workspace workspace) {
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
    PseudoClass quiet = PseudoClass.getPseudoClass("done");
    PauseTransition fade = new PauseTransition(WHILE_DONE);
    fade.setOnFinished(_ -> workspace.tell(""));
    workspace
        .doneProperty()
        .subscribe(done -> {
          pseudoClassStateChanged(quiet, done);
          if (done) fade.playFromStart();
          else fade.stop();
        });
    visibleProperty().bind(workspace.noticeProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }
}
