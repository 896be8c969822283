package org.batchscope.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.batchscope.text.InputException;

/// The beginning of a CSV file, and how it is going to be read.
///
/// @param delimiter tab, semicolon or comma
/// @param header whether the first row names the columns; otherwise they are called c1, c2, …
/// @param columns name and kind of each column, guessed from the first {@link #GUESSED_ROWS} rows
/// @param decimalMarks the decimal mark of each column, guessed from the same rows
/// @param rows the cells of the first {@link #SHOWN_ROWS} rows after the header; fewer of a very
///   wide table
public record CsvPreview(
    char delimiter,
    boolean header,
    List<Column> columns,
    List<DecimalMark> decimalMarks,
    List<List<String>> rows) {
  static final int GUESSED_ROWS = 1000;
  static final int SHOWN_ROWS = 20;

  /// Fewer rows are kept if they are so wide that these would have more characters and cells.
  static final long MAX_WEIGHT = 1 << 22;

  public CsvPreview {
    columns = List.copyOf(columns);
    decimalMarks = List.copyOf(decimalMarks);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// Reads the beginning of a file.
  ///
  /// @throws InputException if the file cannot be read as CSV, or has no rows after its header
  public static CsvPreview of(Path file) throws InputException {
    return of(new CsvSource.OnDisk(file.toString()));
  }

  static CsvPreview of(CsvSource source) throws InputException {
    char delimiter = DelimiterGuess.of(source);
    List<CsvRow> rows = firstRows(source, delimiter);
    CsvFaults faults = new CsvFaults(source.name());
    if (rows.isEmpty()) throw new InputException("data.fault.empty-file", source.name());
    CsvRow first = rows.getFirst();
    if (first.cells().length == 1)
      throw new InputException("data.fault.one-column", source.name(), first.line());
    List<CsvRow> below = rows.subList(1, rows.size());
    List<DecimalMark> marks = DecimalMark.of(rows, delimiter);
    boolean header = HeaderGuess.isHeader(first, below, marks);
    if (header && below.isEmpty())
      throw new InputException("data.fault.header-only", source.name(), first.line());
    List<CsvRow> samples = header ? below : rows;
    List<Column> columns = new ArrayList<>();
    List<String> names = header ? names(first, faults) : numberedNames(first.cells().length);
    for (int k = 0; k < names.size(); k++)
      columns.add(new Column(names.get(k), HeaderGuess.kind(samples, k, marks.get(k))));
    List<List<String>> shown =
        samples.stream().limit(SHOWN_ROWS).map(row -> List.of(row.cells())).toList();
    return new CsvPreview(delimiter, header, columns, marks, shown);
  }

  /// The columns' names in the order of the file.
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  private static List<CsvRow> firstRows(CsvSource source, char delimiter) throws InputException {
    List<CsvRow> rows = new ArrayList<>();
    try (CsvRows all = CsvRows.open(source, delimiter, LoadProgress.unwatched())) {
      Optional<CsvRow> next = all.next();
      long weight = 0;
      while (next.isPresent() && rows.size() <= GUESSED_ROWS && weight < MAX_WEIGHT) {
        CsvRow row = next.get();
        rows.add(row);
        weight += row.weight();
        int width = rows.getFirst().cells().length;
        if (row.cells().length != width) throw new CsvFaults(source.name()).raggedRow(row, width);
        next = all.next();
      }
    }
    return rows;
  }

  private static List<String> names(CsvRow header, CsvFaults faults) throws InputException {
    List<String> names = new ArrayList<>(numberedNames(header.cells().length));
    Set<String> seen = new HashSet<>();
    for (int k = 0; k < names.size(); k++) {
      String name = header.cells()[k].replaceAll("\\s+", " ").strip();
      if (!name.isEmpty()) names.set(k, name);
      if (!seen.add(names.get(k))) throw faults.duplicateColumn(header, k, names.get(k));
    }
    return names;
  }

  private static List<String> numberedNames(int count) {
    String[] names = new String[count];
    Arrays.setAll(names, k -> "c" + (k + 1));
    return List.of(names);
  }
}
