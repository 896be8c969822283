package org.batchscope.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of cells in columns of equal width, for a terminal.
final class TextTable {
  private static final String GAP = "  ";

  private final int textColumns;
  private final List<String[]> rows = new ArrayList<>();

  /// @param textColumns how many columns, from the left, hold text; the others hold numbers and are
  ///   flush right
  TextTable(int textColumns) {
    this.textColumns = textColumns;
  }

  /// A row may have fewer cells than the first one.
  void add(String... cells) {
    rows.add(cells.clone());
  }

  List<String> lines() {
    int[] widths = new int[rows.getFirst().length];
    for (String[] row : rows)
      for (int k = 0; k < row.length; k++) widths[k] = Math.max(widths[k], row[k].length());
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(String[] row, int[] widths) {
    String[] padded = new String[row.length];
    Arrays.setAll(
        padded,
        k -> {
          String space = " ".repeat(widths[k] - row[k].length());
          return k < textColumns ? row[k] + space : space + row[k];
        });
    return String.join(GAP, padded).stripTrailing();
  }
}
