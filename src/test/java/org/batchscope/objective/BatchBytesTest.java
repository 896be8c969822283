package org.batchscope.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.Dataset;
import org.batchscope.data.Sets;
import org.batchscope.network.Activation;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.objective.Models.Model;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchBytesTest {
  private static final int BATCH_SIZE = 37;

  static List<Model> models() {
    return Models.all();
  }

  static List<Model> layeredModels() {
    Dataset two = Sets.builtIn(BuiltIn.TWO_GROUPS);
    Dataset three = Sets.builtIn(BuiltIn.THREE_PENGUINS);
    List<Model> models = new ArrayList<>();
    for (List<Integer> hidden : List.of(List.of(1), List.of(8), List.of(5, 4), List.of(64, 64)))
      for (Activation activation : List.of(Activation.TANH, Activation.SIGMOID, Activation.RELU)) {
        models.add(new Model(new Network.Mlp(hidden, activation, Output.LINEAR), Loss.MSE, two));
        Network.Mlp classifier = new Network.Mlp(hidden, activation, Output.SIGMOID);
        models.add(new Model(classifier, Loss.MSE, two));
        models.add(new Model(classifier, Loss.LOG_LOSS, two));
        models.add(
            new Model(
                new Network.Mlp(hidden, activation, Output.SOFTMAX), Loss.CROSS_ENTROPY, three));
      }
    return models;
  }

  /// The arrays are found in the fields themselves, whatever the class says about them. What every
  /// batch size needs alike does not count: the data, the parameters, and the gradient of the mean.
  @ParameterizedTest
  @MethodSource({"models", "layeredModels"})
  void areThoseThatOneUpdateReallyFills(Model model) throws IllegalAccessException {
    Objective objective = model.objective();
    Evaluator evaluator = objective.evaluator();
    List<double[]> arrays = new ArrayList<>();
    addArrays(evaluator, arrays, Collections.newSetFromMap(new IdentityHashMap<>()));
    arrays.removeIf(array -> isOf(model.data(), array));
    for (double[] array : arrays) Arrays.fill(array, Double.NaN);
    int[] order = new int[BATCH_SIZE];
    Arrays.setAll(order, i -> i);
    double[] theta = new double[objective.parameterCount()];
    Arrays.setAll(theta, p -> 0.3 * Math.cos(2.0 * p));

    evaluator.batchGradient(theta, order, 0, BATCH_SIZE, new double[theta.length]);

    long filled =
        arrays.stream()
            .filter(array -> !isOf(theta, array))
            .flatMapToDouble(Arrays::stream)
            .filter(value -> !Double.isNaN(value))
            .count();
    assertEquals(filled * Double.BYTES, evaluator.batchBytes(BATCH_SIZE));
  }

  private static boolean isOf(Dataset data, double[] array) {
    return Arrays.equals(data.targets(), array)
        || IntStream.range(0, data.featureCount())
            .anyMatch(j -> Arrays.equals(data.featureColumn(j), array));
  }

  /// Whether a parameter fills all lanes of an array.
  private static boolean isOf(double[] theta, double[] array) {
    return Arrays.stream(theta)
            .anyMatch(
                p -> Arrays.stream(array).allMatch(value -> value == p || Double.isNaN(value)))
        && !Double.isNaN(array[0]);
  }

  /// Adds the arrays that an object of the network's packages holds, those of what it holds among
  /// them.
  private static void addArrays(Object owner, List<double[]> arrays, Set<Object> seen)
      throws IllegalAccessException {
    if (owner == null || !seen.add(owner)) return;
    if (owner instanceof double[] array) {
      arrays.add(array);
    } else if (owner.getClass().isArray() && !owner.getClass().componentType().isPrimitive()) {
      for (int i = 0; i < Array.getLength(owner); i++) addArrays(Array.get(owner, i), arrays, seen);
    } else if (owner.getClass().getPackageName().startsWith(Evaluator.class.getPackageName())
        && !owner.getClass().isEnum()) {
      for (Field field : owner.getClass().getDeclaredFields()) {
        field.setAccessible(true);
        addArrays(field.get(owner), arrays, seen);
      }
    }
  }
}
