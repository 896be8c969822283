package org.batchscope.data;

import java.util.regex.Pattern;

/// One row of a CSV file.
///
/// @param line the line on which it begins, from 1
/// @param cells without surrounding spaces; at least one
record CsvRow(long line, String[] cells) {
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

  /// The line on which a cell begins; quoted cells before it may have line breaks.
  long lineOf(int column) {
    long breaks = 0;
    for (int k = 0; k < column; k++) breaks += LINE_BREAK.matcher(cells[k]).results().count();
    return line + breaks;
  }

  /// How much memory the row takes, in characters and cells.
  long weight() {
    long weight = cells.length;
    for (String cell : cells) weight += cell.length();
    return weight;
  }
}
