package org.batchscope.objective;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.Sets;
import org.batchscope.network.Activation;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.text.InputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossBoundTest {
  private record Model(Network network, Loss loss, BuiltIn data) {
    Objective objective() throws InputException {
      return Objective.of(network, loss, Sets.builtIn(data));
    }
  }

  private static List<Model> models() {
    return List.of(
        new Model(new Network.Neuron(Activation.SIGMOID), Loss.LOG_LOSS, BuiltIn.TWO_GROUPS),
        new Model(new Network.Neuron(Activation.SIGMOID), Loss.MSE, BuiltIn.TWO_GROUPS),
        new Model(new Network.Neuron(Activation.TANH), Loss.MSE, BuiltIn.LINE),
        new Model(new Network.Neuron(Activation.RELU), Loss.MSE, BuiltIn.LINE),
        new Model(new Network.Neuron(Activation.IDENTITY), Loss.MSE, BuiltIn.SIX_POINTS),
        new Model(new Network.Chain(), Loss.MSE, BuiltIn.LINE));
  }

  @ParameterizedTest
  @MethodSource("models")
  void noLossIsGreater(Model model) throws InputException {
    Objective objective = model.objective();
    Evaluator evaluator = objective.evaluator();
    RandomGenerator random = new SplittableRandom(1);
    for (double size = 1e-3; size < 1e160; size *= 1e3)
      for (int k = 0; k < 20; k++) {
        double[] theta = {size * random.nextGaussian(), size * random.nextGaussian()};
        double bound = objective.lossBound(theta);
        assertTrue(evaluator.loss(theta) <= bound, model + " at " + List.of(theta[0], theta[1]));
      }
  }

  @ParameterizedTest
  @MethodSource("models")
  void nearTheOriginItIsFarBelowAMillion(Model model) throws InputException {
    assertTrue(model.objective().lossBound(new double[] {3, -3}) < 1e4);
  }
}
