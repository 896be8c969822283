package org.batchscope.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.batchscope.network.Models.Model;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchBytesTest {
  private static final int BATCH_SIZE = 37;

  static List<Model> models() {
    return Models.all();
  }

  /// The arrays are found in the fields themselves, whatever the class says about them.
  @ParameterizedTest
  @MethodSource("models")
  void areThoseThatOneUpdateReallyFills(Model model) throws IllegalAccessException {
    Evaluator evaluator = model.objective().evaluator();
    List<double[]> arrays = arraysOf(evaluator);
    for (double[] array : arrays) Arrays.fill(array, Double.NaN);
    int[] order = new int[BATCH_SIZE];
    Arrays.setAll(order, i -> i);

    evaluator.batchGradient(new double[] {0.3, -0.2}, order, 0, BATCH_SIZE, new double[2]);

    long filled =
        arrays.stream()
            .flatMapToDouble(Arrays::stream)
            .filter(value -> !Double.isNaN(value))
            .count();
    assertEquals(filled * Double.BYTES, evaluator.batchBytes(BATCH_SIZE));
  }

  private static List<double[]> arraysOf(Object owner) throws IllegalAccessException {
    List<double[]> arrays = new ArrayList<>();
    for (Field field : owner.getClass().getDeclaredFields()) {
      field.setAccessible(true);
      Object value = field.get(owner);
      if (value instanceof double[] array) arrays.add(array);
      if (value instanceof SampleTerms || value instanceof Exponentials)
        arrays.addAll(arraysOf(value));
    }
    return arrays;
  }
}
