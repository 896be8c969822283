package org.batchscope.data;

import java.util.ArrayList;
import java.util.List;

/// What a data set holds, in numbers, as the network is given it: standardized if it was.
///
/// @param columns the features in order, then the target
/// @param classes the two classes, 0 first, or empty if the target is a number
public record DatasetSummary(
    String name, int size, List<ColumnSummary> columns, List<ClassCount> classes) {
  public DatasetSummary {
    columns = List.copyOf(columns);
    classes = List.copyOf(classes);
  }

  /// @param standardDeviation over all N samples (divided by N)
  public record ColumnSummary(
      String name, double min, double max, double mean, double standardDeviation) {
    static ColumnSummary of(String name, double[] values) {
      double min = values[0];
      double max = values[0];
      for (double value : values) {
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
      Standardizer.Moments moments = Standardizer.moments(values);
      return new ColumnSummary(name, min, max, moments.mean(), moments.standardDeviation());
    }
  }

  /// How many samples are of a class.
  public record ClassCount(String name, int count) {}

  public static DatasetSummary of(Dataset data) {
    List<ColumnSummary> columns = new ArrayList<>();
    for (int j = 0; j < data.featureCount(); j++)
      columns.add(ColumnSummary.of(data.featureNames().get(j), data.featureColumn(j)));
    columns.add(ColumnSummary.of(data.targetName(), data.targets()));
    return new DatasetSummary(data.name(), data.size(), columns, classes(data));
  }

  private static List<ClassCount> classes(Dataset data) {
    if (data.classNames().isEmpty()) return List.of();
    int ones = 0;
    for (int i = 0; i < data.size(); i++) if (data.target(i) == 1) ones++;
    return List.of(
        new ClassCount(data.classNames().get(0), data.size() - ones),
        new ClassCount(data.classNames().get(1), ones));
  }
}
