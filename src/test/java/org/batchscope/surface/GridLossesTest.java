package org.batchscope.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.Sets;
import org.batchscope.network.Activation;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.objective.Objective;
import org.batchscope.training.Cancellation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GridLossesTest {
  // from where all points are computed together to where exponentials overflow
  private static final double[] X = {-1e300, -500, -3, 0, 0.25, 2, 40, 1e5};
  private static final double[] Y = {-2000, -60, -1, 0.5, 4, 700};
  private static final double ROUNDING = 1e-12;

  static Stream<Objective> objectives() throws Exception {
    return Stream.of(
        Surfaces.bowl(),
        Surfaces.logistic(),
        Surfaces.twoValleys(),
        Objective.of(new Network.Neuron(Activation.TANH), Loss.MSE, Sets.builtIn(BuiltIn.LINE)));
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void nearAndFarTheLossesAreThoseOfSinglePoints(Objective objective) {
    double[] losses = new double[X.length * Y.length];
    GridLosses.of(objective, Surfaces.PLANE).at(X, Y, losses, Cancellation.NEVER);
    Evaluator evaluator = objective.evaluator();
    for (int i = 0; i < losses.length; i++) {
      double loss = evaluator.loss(new double[] {X[i % X.length], Y[i / X.length]});
      assertEquals(loss, losses[i], ROUNDING * (1 + loss));
    }
  }
}
