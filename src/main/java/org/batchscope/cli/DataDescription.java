package org.batchscope.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.batchscope.data.Column;
import org.batchscope.data.ColumnKind;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.data.Dataset;
import org.batchscope.data.DatasetSummary;
import org.batchscope.data.DatasetSummary.ClassCount;
import org.batchscope.data.DatasetSummary.ColumnSummary;
import org.batchscope.data.Datasets;
import org.batchscope.data.Standardization;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;

/// What there is to know about a data set, as text: its samples, its columns in their own units,
/// its classes, how the chosen columns are standardized, where it comes from.
final class DataDescription {
  private static final MathContext SHOWN_DIGITS = new MathContext(6);

  private DataDescription() {}

  static String of(DataChoice choice) throws InputException {
    List<Column> columns = DataCatalog.columns(choice.source());
    Dataset data = Datasets.load(choice);
    Dataset asMeasured = choice.standardize() ? Datasets.load(choice.withStandardize(false)) : data;
    DatasetSummary summary = DatasetSummary.of(asMeasured);
    List<String> lines = new ArrayList<>();
    lines.add(Messages.message("cli.data.title", summary.name(), summary.size()));
    data.incompleteRows().note().ifPresent(lines::add);
    lines.addAll(origin(choice.source()));
    lines.add("");
    lines.addAll(table(choice, columns, summary).lines());
    lines.add("");
    lines.addAll(classes(choice, summary.classes()));
    lines.addAll(standardization(data.standardizations()));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> origin(DataSource source) {
    return switch (source) {
      case DataSource.CsvFile(String path) -> List.of(Messages.message("cli.data.file", path));
      case DataSource.Included included -> {
        String id = included.set().id();
        yield List.of(
            Messages.message("cli.data.source", Messages.message("cli.data.source." + id)),
            Messages.message("cli.data.license", Messages.message("cli.data.license." + id)));
      }
    };
  }

  private static TextTable table(DataChoice choice, List<Column> columns, DatasetSummary summary) {
    Map<String, ColumnSummary> byName =
        summary.columns().stream()
            .collect(Collectors.toMap(ColumnSummary::name, Function.identity()));
    TextTable table = new TextTable(3);
    table.add(Messages.message("cli.data.header").split(","));
    for (Column column : columns) {
      String name = column.name();
      boolean isTarget = name.equals(choice.target());
      boolean isUsed = isTarget || choice.features().contains(name);
      String use = isTarget ? "target" : isUsed ? "feature" : "unused";
      List<String> cells = new ArrayList<>();
      cells.add(name);
      cells.add(Messages.message("cli.data.use." + use));
      ColumnKind kind = isTarget && choice.classes() ? ColumnKind.CLASSES : column.kind();
      cells.add(Messages.message("cli.data.kind." + kind.name()));
      if (isUsed && !(isTarget && !summary.classes().isEmpty()))
        cells.addAll(numbers(byName.get(name)));
      table.add(cells.toArray(String[]::new));
    }
    return table;
  }

  private static List<String> numbers(ColumnSummary column) {
    return List.of(
        shown(column.min()),
        shown(column.mean()),
        shown(column.max()),
        shown(column.standardDeviation()));
  }

  private static List<String> classes(DataChoice choice, List<ClassCount> classes) {
    if (classes.isEmpty()) return List.of();
    String listed =
        IntStream.range(0, classes.size())
            .mapToObj(k ->
                Messages.message(
                    "cli.data.class", classes.get(k).name(), k, classes.get(k).count()))
            .collect(Collectors.joining(", "));
    return List.of(Messages.message("cli.data.classes", choice.target(), listed));
  }

  private static List<String> standardization(List<Standardization> constants) {
    if (constants.isEmpty()) return List.of(Messages.message("cli.data.not-standardized"));
    return constants.stream()
        .map(c ->
            Messages.message(
                "cli.data.standardized",
                c.column(),
                Double.toString(c.mean()),
                Double.toString(c.standardDeviation())))
        .toList();
  }

  /// Six significant digits.
  private static String shown(double value) {
    BigDecimal rounded = new BigDecimal(value).round(SHOWN_DIGITS).stripTrailingZeros();
    boolean plain = rounded.signum() == 0 || Math.abs(rounded.precision() - rounded.scale()) < 9;
    return plain ? rounded.toPlainString() : rounded.toString();
  }
}
