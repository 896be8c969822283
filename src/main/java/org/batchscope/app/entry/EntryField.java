package org.batchscope.app.entry;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.TextField;

/// A field whose text is taken when Enter is pressed or the field is left. What cannot be taken is
/// refused with a sentence: it stays, marked, to be mended, until the field is left; then what was
/// there before is there again.
public abstract class EntryField extends TextField {
  private final String name;
  private final Consumer<String> tell;
  private String value = "";
  private boolean isRefused;

  /// @param name what is typed, for sentences
  /// @param tell told why something is refused; told nothing where all is well
  @SuppressWarnings("this-escape") // nothing is taken before there is something to type into
  protected EntryField(String id, String name, Consumer<String> tell) {
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
  protected abstract void choose(String typed);

  /// Shows what was chosen.
  protected final void showText(String text) {
    value = text;
    setText(text);
  }

  /// What was shown last.
  protected final String shown() {
    return value;
  }

  /// What is typed, for sentences.
  protected final String name() {
    return name;
  }

  /// Tells why what was typed cannot be taken.
  protected final void refuse(String reason) {
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
    if (!isRefused && !typed().equals(value)) choose(typed());
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
