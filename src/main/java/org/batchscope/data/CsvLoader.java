package org.batchscope.data;

import java.util.List;
import java.util.Optional;
import org.batchscope.text.InputException;

/// Reads the chosen columns of a CSV file, and keeps nothing else of it. Rows in which one of them
/// has no value are no samples.
final class CsvLoader {
  private final CsvFaults faults;
  private final int width;
  private final int[] featureColumns;
  private final int targetColumn;
  private final List<DecimalMark> marks;
  private final DataChoice choice;
  private final GrowingDoubles[] features;
  private final TargetColumn target;
  private IncompleteRows incompleteRows = IncompleteRows.NONE;
  private long firstLine;
  private long lastLine;

  private CsvLoader(CsvSource source, CsvPreview preview, DataChoice choice) throws InputException {
    this.choice = choice;
    faults = new CsvFaults(source.name());
    List<Column> columns = preview.columns();
    width = columns.size();
    marks = preview.decimalMarks();
    targetColumn = columnOf(choice.target(), preview.columnNames());
    featureColumns = new int[choice.features().size()];
    features = new GrowingDoubles[featureColumns.length];
    for (int j = 0; j < features.length; j++) {
      featureColumns[j] = columnOf(choice.features().get(j), preview.columnNames());
      features[j] = new GrowingDoubles();
    }
    boolean numbers = columns.get(targetColumn).kind() == ColumnKind.NUMBER && !choice.classes();
    target =
        numbers ? new TargetColumn.Numbers(marks.get(targetColumn)) : new TargetColumn.Classes();
  }

  /// @throws InputException with the file's first fault
  static Selection load(CsvSource source, DataChoice choice, LoadProgress progress)
      throws InputException {
    CsvPreview preview = CsvPreview.of(source);
    CsvLoader loader = new CsvLoader(source, preview, choice);
    try (CsvRows rows = CsvRows.open(source, preview.delimiter(), progress)) {
      if (preview.header()) rows.next();
      Optional<CsvRow> row = rows.next();
      while (row.isPresent()) {
        loader.add(row.get());
        row = rows.next();
      }
    }
    return loader.selection();
  }

  private int columnOf(String name, List<String> names) throws InputException {
    int column = names.indexOf(name);
    if (column < 0) throw faults.unknownColumn(name, names);
    return column;
  }

  private void add(CsvRow row) throws InputException {
    if (row.cells().length != width) throw faults.raggedRow(row, width);
    if (isIncomplete(row)) {
      incompleteRows = incompleteRows.with(row.line());
      return;
    }
    for (int j = 0; j < features.length; j++) {
      int column = featureColumns[j];
      double value = Cell.number(row.cells()[column], marks.get(column));
      if (Double.isNaN(value))
        throw faults.notNumber(row, column, choice.features().get(j), marks.get(column));
      features[j].add(value);
    }
    target.add(row, targetColumn, choice.target(), faults);
    if (firstLine == 0) firstLine = row.line();
    lastLine = row.line();
  }

  private boolean isIncomplete(CsvRow row) {
    for (int column : featureColumns) if (Cell.isMissing(row.cells()[column])) return true;
    return Cell.isMissing(row.cells()[targetColumn]);
  }

  private Selection selection() throws InputException {
    if (features[0].size() == 0) throw faults.noCompleteRow(incompleteRows);
    CsvFaults.Span lines = new CsvFaults.Span(firstLine, lastLine);
    if (features[0].size() == 1) throw faults.oneSample(lines);
    double[][] values = new double[features.length][];
    for (int j = 0; j < features.length; j++) {
      values[j] = features[j].toArray();
      if (isConstant(values[j]))
        throw faults.oneValue(
            "data.fault.constant-feature",
            lines,
            featureColumns[j],
            choice.features().get(j),
            String.valueOf(values[j][0]));
    }
    Selection selection = target.select(values).without(incompleteRows);
    if (isConstant(selection.targets()))
      throw faults.oneValue(
          "data.fault.one-class", lines, targetColumn, choice.target(), target.firstValue());
    return selection;
  }

  private static boolean isConstant(double[] values) {
    for (double value : values) if (value != values[0]) return false;
    return true;
  }
}
