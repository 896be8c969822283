package org.batchscope.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What separates the fraction of the numbers of a column.
public enum DecimalMark {
  POINT('.'),
  COMMA(',');

  /// Might be a whole number with a comma at its thousands.
  private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

  private final char symbol;

  DecimalMark(char symbol) {
    this.symbol = symbol;
  }

  char symbol() {
    return symbol;
  }

  /// Tells the mark of each column from the first rows, which are all equally wide. Commas are
  /// decimal commas only where they do not separate columns, where a number has one, and in columns
  /// without a decimal point.
  static List<DecimalMark> of(List<CsvRow> rows, char delimiter) {
    boolean commas = delimiter != ',' && hasDecimalComma(rows, delimiter);
    List<DecimalMark> marks = new ArrayList<>();
    for (int k = 0; k < rows.getFirst().cells().length; k++)
      marks.add(commas && !hasDecimalPoint(rows, k) ? COMMA : POINT);
    return marks;
  }

  private static boolean hasDecimalPoint(List<CsvRow> rows, int column) {
    return rows.stream().anyMatch(row -> POINT.divides(row.cells()[column]));
  }

  private static boolean hasDecimalComma(List<CsvRow> rows, char delimiter) {
    for (CsvRow row : rows)
      for (String text : row.cells())
        if (COMMA.divides(text) && !(delimiter == '\t' && isThousands(text))) return true;
    return false;
  }

  /// Who separates columns by semicolons does so because numbers have decimal commas; tabs tell
  /// nothing about that.
  private static boolean isThousands(String text) {
    return THOUSANDS.matcher(text).matches();
  }

  /// Whether a text is a number that has this mark.
  boolean divides(String text) {
    return text.indexOf(symbol) >= 0 && Cell.of(text, this) == Cell.NUMBER;
  }
}
