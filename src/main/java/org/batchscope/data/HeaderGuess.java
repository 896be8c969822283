package org.batchscope.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells from the first rows of a table whether it has a header, and what its columns hold.
final class HeaderGuess {
  private HeaderGuess() {}

  /// A first row is a header if all its cells are text, or if one is text that stands above
  /// numbers.
  ///
  /// @param marks the decimal mark of each column
  static boolean isHeader(CsvRow first, List<CsvRow> below, List<DecimalMark> marks) {
    boolean allText = true;
    for (int k = 0; k < first.cells().length; k++) {
      DecimalMark mark = marks.get(k);
      boolean text = Cell.of(first.cells()[k], mark) == Cell.TEXT;
      if (text && kind(below, k, mark) == ColumnKind.NUMBER) return true;
      allText &= text;
    }
    return allText;
  }

  /// A column is one of numbers if most of its cells are: a text among them is then a fault to
  /// report and no reason to take the column for something else.
  static ColumnKind kind(List<CsvRow> rows, int column, DecimalMark mark) {
    int numbers = 0;
    int texts = 0;
    Set<String> values = new HashSet<>();
    for (CsvRow row : rows) {
      String text = row.cells()[column];
      switch (Cell.of(text, mark)) {
        case NUMBER -> numbers++;
        case TEXT -> {
          texts++;
          if (values.size() <= TargetColumn.MOST_CLASSES) values.add(text);
        }
        case MISSING, NOT_FINITE -> {}
      }
    }
    if (numbers > texts) return ColumnKind.NUMBER;
    boolean few = texts > 0 && values.size() <= TargetColumn.MOST_CLASSES;
    return few ? ColumnKind.CLASSES : ColumnKind.OTHER;
  }
}
