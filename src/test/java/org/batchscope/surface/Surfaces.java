package org.batchscope.surface;

import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.Dataset;
import org.batchscope.data.Sets;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.objective.Objective;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;

/// Surfaces of the three shapes that occur: a bowl, a valley that never ends, two valleys with a
/// saddle between them.
final class Surfaces {
  private Surfaces() {}

  /// Linear regression: a quadratic.
  static Objective bowl() {
    return objective(new Network.Neuron(Activation.IDENTITY), Loss.MSE, Sets.builtIn(BuiltIn.LINE));
  }

  static Objective logistic() {
    return objective(
        new Network.Neuron(Activation.SIGMOID), Loss.LOG_LOSS, Sets.builtIn(BuiltIn.TWO_GROUPS));
  }

  static Objective twoValleys() {
    return objective(new Network.Chain(), Loss.MSE, Sets.builtIn(BuiltIn.LINE));
  }

  /// One sample x = 0, y = 0 of the chain, whose prediction is 0 everywhere.
  static Objective flat() {
    return objective(
        new Network.Chain(), Loss.MSE, Sets.oneFeature(new double[] {0}, new double[] {0}));
  }

  private static Objective objective(Network network, Loss loss, Dataset data) {
    try {
      return Objective.of(network, loss, data);
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }

  static final Plane PLANE = Plane.whole(List.of("w1", "w2"));

  static LossSurface over(Bounds bounds, int columns, int rows, Objective objective) {
    return LossSurface.compute(objective, PLANE, bounds, columns, rows, Cancellation.NEVER);
  }
}
