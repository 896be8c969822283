package org.batchscope.data;

import java.util.List;
import java.util.stream.Collectors;
import org.batchscope.text.InputException;
import org.batchscope.text.UserText;

/// The sentences about a CSV file that cannot be used, each with file, line and column.
record CsvFaults(String file) {
  private static final int LISTED_NAMES = 40;

  InputException raggedRow(CsvRow row, int columnsBefore) {
    int cells = row.cells().length;
    int column = Math.min(cells, columnsBefore);
    return new InputException(
        "data.fault.ragged-row", file, row.lineOf(column), column + 1, cells, columnsBefore);
  }

  InputException duplicateColumn(CsvRow header, int column, String name) {
    return new InputException(
        "data.fault.duplicate-column",
        file,
        header.lineOf(column),
        column + 1,
        UserText.shown(name));
  }

  InputException unknownColumn(String name, List<String> names) {
    String listed =
        names.stream().limit(LISTED_NAMES).map(UserText::shown).collect(Collectors.joining(", "));
    return new InputException(
        "data.fault.unknown-column",
        file,
        UserText.shown(name),
        names.size() > LISTED_NAMES ? listed + ", …" : listed);
  }

  /// A cell that should be a number and is not.
  ///
  /// @param mark the decimal mark of the column
  InputException notNumber(CsvRow row, int column, String name, DecimalMark mark) {
    String text = row.cells()[column];
    return switch (Cell.of(text, mark)) {
      case NOT_FINITE -> inCell("data.fault.not-finite", row, column, name, text);
      case TEXT -> inCell(textKey(text, mark), row, column, name, text);
      case NUMBER, MISSING -> throw new IllegalArgumentException(text + " is no fault");
    };
  }

  /// A target that would need one class more than there may be.
  InputException tooManyClasses(CsvRow row, int column, String name) {
    return new InputException(
        "data.fault.too-many-classes",
        file,
        row.lineOf(column),
        column + 1,
        UserText.shown(name),
        UserText.shown(row.cells()[column]),
        TargetColumn.MOST_CLASSES);
  }

  /// A column that has one value on all of its lines.
  InputException oneValue(String key, Span lines, int column, String name, String value) {
    return new InputException(
        key,
        file,
        lines.first(),
        lines.last(),
        column + 1,
        UserText.shown(name),
        UserText.shown(value));
  }

  InputException noCompleteRow(IncompleteRows rows) {
    return new InputException("data.fault.no-complete-row", file, rows.firstLine());
  }

  InputException oneSample(Span lines) {
    return new InputException("data.fault.one-sample", file, lines.first());
  }

  /// The first and last line of the samples.
  record Span(long first, long last) {}

  private InputException inCell(String key, CsvRow row, int column, String name, String text) {
    return new InputException(
        key, file, row.lineOf(column), column + 1, UserText.shown(name), UserText.shown(text));
  }

  private static String textKey(String text, DecimalMark mark) {
    return switch (mark) {
      case POINT ->
          DecimalMark.COMMA.divides(text) ? "data.fault.decimal-comma" : "data.fault.not-a-number";
      case COMMA ->
          DecimalMark.POINT.divides(text) ? "data.fault.decimal-point" : "data.fault.not-a-number";
    };
  }
}
