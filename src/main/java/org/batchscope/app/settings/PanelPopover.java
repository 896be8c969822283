package org.batchscope.app.settings;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A small panel that pops up beside a button, until it is put away by a click elsewhere or Escape.
public final class PanelPopover extends Popover {
  private final Node panel;

  /// @param arrow at which edge of the panel the button is
  public PanelPopover(Node panel, ArrowLocation arrow) {
    super(panel);
    this.panel = panel;
    setArrowLocation(arrow);
    setHeaderAlwaysVisible(false);
    setDetachable(false);
    setAnimated(false);
    // the press that puts a panel away is meant for what is pressed, such as a slider to be dragged
    setConsumeAutoHidingEvents(false);
    // a box with a list takes Escape for itself, even when its list is not open
    setHideOnEscape(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    // a key that nothing in the panel takes is not meant for the slider beneath it
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!event.isShortcutDown()) event.consume();
        });
  }

  /// Stays open while a control of the window is pressed and dragged, which the panel shows the
  /// effect of.
  void stayOpenOver(Node control) {
    autoHideProperty().bind(control.hoverProperty().not());
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE) return;
    event.consume();
    boolean closedLists = false;
    for (Node node : panel.lookupAll(".combo-box-base")) {
      if (node instanceof ComboBoxBase<?> box && box.isShowing()) {
        box.hide();
        closedLists = true;
      }
    }
    if (!closedLists) hide();
  }
}
