package org.batchscope.app.settings;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.TextField;

/// A field whose text is taken when Enter is pressed or the field is left. What cannot be taken is
/// refused with a sentence: it stays, marked, to be mended, until the field is left; then what was
/// there before is there again.
abstract class EntryField extends TextField {
  private final String name;
  private final Consumer<String> tell;
  private String value = "";
  private boolean isRefused;

  /// @param name what is typed, for sentences
  /// @param tell told why something is refused; told nothing where all is well
  EntryField(String id, String name, Consumer<String> tell) {
    this.name = name;
    this.tell = tell;
    setId(id);
    setAccessibleText(name);
    setPrefColumnCount(7);
    setOnAction(_ -> enter());
    textProperty().addListener(_ -> mark(false));
    focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) leave();
        });
  }

  /// Chooses what was typed, which is not what is shown already, or refuses it.
  ///
  /// @param typed without spaces around it
  abstract void choose(String typed);

  /// Shows what was chosen.
  final void showText(String text) {
    value = text;
    setText(text);
  }

  /// What was shown last.
  final String shown() {
    return value;
  }

  /// What is typed, for sentences.
  final String name() {
    return name;
  }

  /// Tells why what was typed cannot be taken.
  final void refuse(String reason) {
    tell.accept(reason);
  }

  private void enter() {
    String typed = typed();
    if (typed.equals(value)) tell.accept("");
    else choose(typed);
    if (typed().equals(value)) return;
    mark(true);
    selectAll();
  }

  private void leave() {
    if (isRefused) tell.accept("");
    else if (!typed().equals(value)) choose(typed());
    setText(value);
  }

  private String typed() {
    return getText().strip();
  }

  private void mark(boolean refused) {
    isRefused = refused;
    pseudoClassStateChanged(Styles.STATE_DANGER, refused);
  }
}
