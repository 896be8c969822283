package org.batchscope.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What a data set holds, in numbers, as the network is given it: standardized if it was.
///
/// @param columns the features in order, then the target
/// @param classes the classes in the order of their targets 0, 1, …, or empty if the target is a
///   number
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
    int[] counts = new int[data.classCount()];
    if (counts.length > 0) for (double target : data.targets()) counts[(int) target]++;
    return IntStream.range(0, counts.length)
        .mapToObj(k -> new ClassCount(data.classNames().get(k), counts[k]))
        .toList();
  }
}
