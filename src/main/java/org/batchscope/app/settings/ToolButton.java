package org.batchscope.app.settings;

import atlantafx.base.controls.Popover;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button of the toolbar that tells a setting, "Loss mse ▾", and opens what changes it.
public final class ToolButton extends Button {
  private static final double SHORT = 64;

  private final String longCaption;
  private final Label caption;
  private final Label value = new Label();
  private String shortCaption = "";
  private Optional<Popover> panel = Optional.empty();
  private Optional<String> keeping = Optional.empty();

  private ToolButton(String id, String captionText) {
    setId(id);
    getStyleClass().add("tool-button");
    longCaption = captionText;
    caption = new Label(captionText);
    caption.getStyleClass().add("tool-caption");
    caption.managedProperty().bind(caption.visibleProperty());
    value.getStyleClass().add("tool-value");
    HBox face = new HBox(caption, value, new FontIcon(Feather.CHEVRON_DOWN));
    face.getStyleClass().add("tool-face");
    face.setAlignment(Pos.CENTER);
    setGraphic(face);
    setMinWidth(USE_PREF_SIZE);
    setAccessibleText(captionText);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(Bindings.concat(captionText, ": ", value.textProperty()));
    setTooltip(whole);
  }

  /// A button that opens a menu, which is made when it is wanted for the first time.
  static ToolButton withMenu(String id, String caption, Supplier<ContextMenu> menu) {
    ToolButton button = new ToolButton(id, caption);
    button.onFirstAction(() -> {
      ContextMenu made = menu.get();
      return () -> made.show(button, Side.BOTTOM, 0, 4);
    });
    return button;
  }

  /// A button that opens a small panel, which is made when it is wanted for the first time.
  static ToolButton withPanel(String id, String caption, Supplier<Node> panel) {
    return withPanel(id, caption, Popover.ArrowLocation.TOP_LEFT, panel);
  }

  /// The same for a panel elsewhere than beneath the button, to the right.
  ///
  /// @param arrow at which edge of the panel the button is
  public static ToolButton withPanel(
      String id, String caption, Popover.ArrowLocation arrow, Supplier<Node> panel) {
    ToolButton button = new ToolButton(id, caption);
    button.onFirstAction(() -> {
      Popover popover = button.popover(panel.get(), arrow);
      return () -> {
        if (popover.isShowing()) popover.hide();
        else popover.show(button);
      };
    });
    return button;
  }

  /// Opens a small panel beside the menu that this button usually opens; it is made when it is
  /// wanted for the first time.
  void openPanel(Supplier<Node> wanted) {
    Popover popover = panel.orElseGet(() -> popover(wanted.get(), Popover.ArrowLocation.TOP_LEFT));
    panel = Optional.of(popover);
    popover.show(this);
  }

  /// Keeps the panel open while a control is pressed and dragged, which it shows the effect of.
  ///
  /// @param selector of the control
  void keepPanelOpenOver(String selector) {
    keeping = Optional.of(selector);
  }

  private Popover popover(Node panel, Popover.ArrowLocation arrow) {
    PanelPopover popover = new PanelPopover(panel, arrow);
    keeping.map(getScene()::lookup).ifPresent(popover::stayOpenOver);
    // a popover is shown before it is visible, and nothing invisible can have the focus
    popover
        .skinProperty()
        .flatMap(skin -> skin.getNode().visibleProperty())
        .addListener((_, _, visible) -> {
          if (Boolean.TRUE.equals(visible)) Platform.runLater(() -> focusField(panel));
        });
    return popover;
  }

  /// Makes the action of this button when it is pressed for the first time.
  private void onFirstAction(Supplier<Runnable> making) {
    setOnAction(_ -> {
      Runnable action = making.get();
      setOnAction(_ -> action.run());
      action.run();
    });
  }

  /// Lets a number or name be typed at once, if the panel has a field for one.
  private static void focusField(Node panel) {
    Node field = panel.lookup(".text-field");
    if (field instanceof TextField text) {
      text.requestFocus();
      // all of it, with the caret at the beginning, where a text too long for its field is read
      text.selectRange(text.getLength(), 0);
    }
  }

  /// Tells another value.
  public void setValue(String text) {
    value.setText(text);
    setAccessibleHelp(text);
  }

  /// Gives the caption another form for where space is short; at first it is left away there.
  void setShortCaption(String text) {
    shortCaption = text;
  }

  /// Shortens the caption where space is short.
  public void setCompact(boolean compact) {
    caption.setText(compact ? shortCaption : longCaption);
    caption.setVisible(!caption.getText().isEmpty());
  }

  /// Cuts a long value off where space is shorter still.
  void setShort(boolean cut) {
    value.setMaxWidth(cut ? SHORT : USE_COMPUTED_SIZE);
  }
}
