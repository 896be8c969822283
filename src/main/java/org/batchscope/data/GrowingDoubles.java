package org.batchscope.data;

import java.util.Arrays;

/// A list of numbers that grows, without an object for each.
final class GrowingDoubles {
  private double[] values = new double[1024];
  private int size;

  void add(double value) {
    if (size == values.length) values = Arrays.copyOf(values, size + (size >> 1));
    values[size++] = value;
  }

  int size() {
    return size;
  }

  double[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
