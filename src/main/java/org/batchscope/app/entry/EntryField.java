package org.batchscope.app.entry;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/// A field whose text is taken when Enter is pressed or the field is left. What cannot be taken is
/// refused with a sentence: it stays, marked, to be mended, until the field is left; then what was
/// there before is there again.
public abstract class EntryField extends TextField {
  // in letters' sizes
  private static final double WIDEST_REASON = 25;
  private static final double GAP = 4;

  private final String name;
  private final Consumer<String> tell;
  private final Supplier<String> told;
  private final Tooltip reason = new Tooltip();
  private String value = "";
  private boolean isRefused;

  /// A field beside which nothing is told.
  ///
  /// @param name what is typed, for sentences
  /// @param tell told why something is refused; told nothing where all is well
  protected EntryField(String id, String name, Consumer<String> tell) {
    this(id, name, tell, () -> "");
  }

  /// @param name what is typed, for sentences
  /// @param tell told why something is refused; told nothing where all is well
  /// @param told what is also told beneath the field that was refused, as a panel may cover the
  ///   place where it is told otherwise; nothing if empty
  @SuppressWarnings("this-escape") // nothing is taken before there is something to type into
  protected EntryField(String id, String name, Consumer<String> tell, Supplier<String> told) {
    this.name = name;
    this.tell = tell;
    this.told = told;
    reason.setWrapText(true);
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
  protected final void refuse(String why) {
    tell.accept(why);
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
    reason.setText(refused ? told.get() : "");
    if (reason.getText().isEmpty()) {
      reason.hide();
      return;
    }
    // letters grow with the window
    reason.setFont(getFont());
    reason.setMaxWidth(WIDEST_REASON * getFont().getSize());
    Bounds place = localToScreen(getBoundsInLocal());
    reason.show(this, place.getMinX(), place.getMaxY() + GAP);
  }
}
