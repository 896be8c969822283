package org.batchscope.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.text.InputException;

/// Data sets for tests.
public final class Sets {
  private Sets() {}

  /// A built-in set as it is used by default.
  public static Dataset builtIn(BuiltIn set) {
    try {
      return Datasets.load(DataCatalog.defaultChoice(set));
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }

  /// One feature, and a number to predict from it.
  public static Dataset oneFeature(double[] x, double[] y) {
    return new Dataset("test", List.of("x"), "y", new double[][] {x}, y, List.of(), List.of());
  }

  /// Some samples of a set, in the order of their indices; an index may come twice.
  public static Dataset some(Dataset data, int... indices) {
    double[][] columns = new double[data.featureCount()][];
    for (int j = 0; j < columns.length; j++) columns[j] = pick(data.featureColumn(j), indices);
    return new Dataset(
        data.name(),
        data.featureNames(),
        data.targetName(),
        columns,
        pick(data.targets(), indices),
        data.classNames(),
        data.standardizations());
  }

  /// The first samples of a set.
  public static Dataset first(int count, Dataset data) {
    return some(data, IntStream.range(0, count).toArray());
  }

  private static double[] pick(double[] values, int[] indices) {
    return Arrays.stream(indices).mapToDouble(i -> values[i]).toArray();
  }
}
