package org.batchscope.app.workspace;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// What a hand does with mouse and keys, as far as changes are undone by it. To be asked to attend
/// to the window and to each panel that pops up, as keys that are pressed in a panel stay there.
public final class Gestures {
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
  private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
  private static final KeyCombination REDO_AS_WELL = KeyCombination.valueOf("Shortcut+Y");

  private final Workspace workspace;
  private Optional<KeyCode> held = Optional.empty();

  private Gestures(Workspace workspace) {
    this.workspace = workspace;
  }

  /// Has the keys undo changes in a node, and all that is changed in it be one change while a mouse
  /// button is down or a key is held.
  public static void attend(Node node, Workspace workspace) {
    Gestures gestures = new Gestures(workspace);
    node.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> workspace.beginGesture());
    node.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> workspace.endGesture());
    node.addEventFilter(KeyEvent.KEY_PRESSED, gestures::press);
    node.addEventFilter(KeyEvent.KEY_RELEASED, _ -> gestures.release());
  }

  private void press(KeyEvent event) {
    beginUnlessHeld(event.getCode());
    undoing(event)
        .ifPresent(action -> {
          action.accept(workspace);
          event.consume();
        });
  }

  /// A key that is held is pressed again and again.
  private void beginUnlessHeld(KeyCode key) {
    if (held.equals(Optional.of(key))) return;
    held = Optional.of(key);
    workspace.beginGesture();
  }

  private void release() {
    held = Optional.empty();
    workspace.endGesture();
  }

  /// What a key asks for; nothing if it is none that undoes changes or makes them again, or if it
  /// means what has just been typed in a field.
  private static Optional<Consumer<Workspace>> undoing(KeyEvent event) {
    if (UNDO.match(event) && !isIn(event, TextInputControl::isUndoable))
      return Optional.of(Workspace::undo);
    boolean again = REDO.match(event) || REDO_AS_WELL.match(event);
    if (again && !isIn(event, TextInputControl::isRedoable)) return Optional.of(Workspace::redo);
    return Optional.empty();
  }

  private static boolean isIn(KeyEvent event, Predicate<TextInputControl> fields) {
    return event.getTarget() instanceof TextInputControl field && fields.test(field);
  }
}
