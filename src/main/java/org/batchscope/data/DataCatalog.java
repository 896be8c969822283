package org.batchscope.data;

import java.util.List;
import java.util.Optional;
import org.batchscope.text.InputException;

/// What each source offers, and what is chosen of it unless somebody chooses otherwise.
public final class DataCatalog {
  private DataCatalog() {}

  /// The columns used of a built-in set; the measured ones are standardized.
  public static DataChoice defaultChoice(BuiltIn set) {
    return switch (set) {
      case TWO_GROUPS -> choice(set, List.of("x1", "x2"), "group", false);
      case TWO_MOONS, SPIRAL, CIRCLES, XOR -> choice(set, List.of("x1", "x2"), "class", false);
      case LINE -> choice(set, List.of("x"), "y", false);
      case WAVES, SIX_POINTS -> choice(set, List.of("x1", "x2"), "y", false);
      case PENGUINS -> choice(set, List.of("bill_length_mm", "bill_depth_mm"), "species", true);
      case THREE_PENGUINS ->
          choice(set, List.of("bill_length_mm", "flipper_length_mm"), "species", true);
      case IRIS -> choice(set, List.of("petal_length_cm", "petal_width_cm"), "species", true);
      case BREAST_CANCER -> choice(set, List.of("mean_radius", "mean_texture"), "diagnosis", true);
    };
  }

  /// The default of any source; a CSV file's beginning is read.
  public static DataChoice defaultChoice(DataSource source) throws InputException {
    return switch (source) {
      case DataSource.Included included -> defaultChoice(included.set());
      case DataSource.CsvFile file ->
          defaultChoice(file, CsvPreview.of(new CsvSource.OnDisk(file.path())));
    };
  }

  /// The last column is the target, the first one or two other columns of numbers are the features,
  /// and they are standardized.
  public static DataChoice defaultChoice(DataSource.CsvFile file, CsvPreview preview)
      throws InputException {
    return choice(file, preview, preview.columns().getLast());
  }

  /// What is offered to somebody who sees the columns of a file and can choose others: the same,
  /// but the target is the last column that can be one.
  public static DataChoice offeredChoice(DataSource.CsvFile file, CsvPreview preview)
      throws InputException {
    List<Column> columns = preview.columns();
    Column last =
        columns.reversed().stream()
            .filter(column -> column.kind() != ColumnKind.OTHER)
            .findFirst()
            .orElse(columns.getLast());
    return choice(file, preview, last);
  }

  private static DataChoice choice(DataSource.CsvFile file, CsvPreview preview, Column target)
      throws InputException {
    List<String> features =
        preview.columns().stream()
            .filter(column -> column.kind() == ColumnKind.NUMBER && column != target)
            .map(Column::name)
            .limit(2)
            .toList();
    if (features.isEmpty()) throw new InputException("data.fault.no-feature", file.displayName());
    return new DataChoice(file, features, target.name(), true);
  }

  /// The columns of a source in their order; of a CSV file the beginning is read.
  public static List<Column> columns(DataSource source) throws InputException {
    return switch (source) {
      case DataSource.CsvFile file -> CsvPreview.of(new CsvSource.OnDisk(file.path())).columns();
      case DataSource.Included(BuiltIn set) -> {
        Optional<Table> generated = GeneratedSets.of(set);
        yield generated.isPresent()
            ? numbers(generated.get())
            : CsvPreview.of(new CsvSource.Shipped(set)).columns();
      }
    };
  }

  private static List<Column> numbers(Table table) {
    return table.names().stream().map(name -> new Column(name, ColumnKind.NUMBER)).toList();
  }

  private static DataChoice choice(
      BuiltIn set, List<String> features, String target, boolean standardize) {
    return new DataChoice(new DataSource.Included(set), features, target, standardize);
  }
}
