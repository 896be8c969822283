package org.batchscope.app.settings;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.regex.Pattern;
import org.batchscope.app.entry.EntryField;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.text.Messages;

/// A field for one number.
final class NumberField extends EntryField {
  // but not where it could stand between thousands, as in 1,050
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("[-+]?(0*,\\d+|\\d+,(?!\\d{3}$)\\d+)");

  private final DoubleConsumer chosen;

  /// A field in a panel.
  ///
  /// @param name what the number is, for sentences
  /// @param chosen told every number that the user types
  NumberField(String id, String name, Workspace workspace, DoubleConsumer chosen) {
    super(id, name, workspace::tell, workspace.noticeProperty()::get);
    this.chosen = chosen;
  }

  /// A field beside which stands why something is no number.
  ///
  /// @param name what the number is, for sentences
  /// @param tell told why
  /// @param chosen told every number that the user types
  NumberField(String id, String name, Consumer<String> tell, DoubleConsumer chosen) {
    super(id, name, tell);
    this.chosen = chosen;
  }

  /// Shows a number that was chosen elsewhere.
  void show(double number) {
    showText(plain(number));
  }

  /// A number as people write it: 0.8, 70, 0.001, 1e-7.
  static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number).replace(".0E", "e").replace("E", "e");
  }

  /// Whether a number that was typed is whole, and at least `smallest`.
  static boolean isWhole(double typed, int smallest) {
    return typed == Math.rint(typed) && typed >= smallest && typed <= Integer.MAX_VALUE;
  }

  @Override
  protected void choose(String typed) {
    try {
      boolean comma = DECIMAL_COMMA.matcher(typed).matches();
      double number = Double.parseDouble(comma ? typed.replace(',', '.') : typed);
      if (!Double.isFinite(number)) throw new NumberFormatException();
      if (plain(number).equals(shown())) showText(shown());
      else chosen.accept(number);
    } catch (NumberFormatException _) {
      refuse(
          typed.isEmpty()
              ? Messages.message("window.no-number", name())
              : Messages.message("window.not-a-number", name(), typed));
    }
  }
}
