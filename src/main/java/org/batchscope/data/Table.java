package org.batchscope.data;

import java.util.List;

/// Named columns of numbers of equal length: a generated set, from which an experiment chooses.
record Table(List<String> names, double[][] columns) {
  Table {
    names = List.copyOf(names);
    if (names.size() != columns.length)
      throw new IllegalArgumentException(columns.length + " columns for the names " + names);
  }

  /// The N values of the column of this name. Not copied.
  double[] column(String name) {
    return columns[names.indexOf(name)];
  }
}
