package org.batchscope.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.Dataset;
import org.batchscope.data.Sets;
import org.batchscope.network.Activation;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectiveTest {
  private final Dataset line = Sets.builtIn(BuiltIn.LINE);
  private final Dataset twoGroups = Sets.builtIn(BuiltIn.TWO_GROUPS);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIGMOID")
  void logLossNeedsASigmoid(Activation activation) {
    assertRefused("network.fault.log-loss-activation", new Network.Neuron(activation), twoGroups);
  }

  @Test
  void logLossDoesNotGoWithTheChain() {
    assertRefused("network.fault.log-loss-activation", new Network.Chain(), line);
  }

  @Test
  void logLossNeedsTargetsZeroAndOne() {
    assertRefused("network.fault.log-loss-target", new Network.Neuron(Activation.SIGMOID), line);
  }

  @Test
  void logLossOfOneOutputDoesNotGoWithThreeClasses() {
    Network neuron = new Network.Neuron(Activation.SIGMOID);
    assertRefused("network.fault.several-classes", neuron, Sets.builtIn(BuiltIn.IRIS));
  }

  @Test
  void theChainTakesOneFeature() {
    InputException refusal =
        assertThrows(
            InputException.class, () -> Objective.of(new Network.Chain(), Loss.MSE, twoGroups));

    assertEquals("network.fault.chain-features", refusal.key());
  }

  @Test
  void parametersAreNamedAfterWhatTheyMultiply() throws InputException {
    Network neuron = new Network.Neuron(Activation.IDENTITY);

    assertEquals(List.of("w", "b"), Objective.of(neuron, Loss.MSE, line).parameterNames());
    assertEquals(List.of("w1", "w2"), Objective.of(neuron, Loss.MSE, twoGroups).parameterNames());
    assertEquals(
        List.of("w", "v"), Objective.of(new Network.Chain(), Loss.MSE, line).parameterNames());
  }

  /// (w, v) and (−w, −v) predict the same, but for the rounding of tanh.
  @Test
  void theChainHasTwoEqualValleysAndASaddleBetweenThem() throws InputException {
    Evaluator evaluator = Objective.of(new Network.Chain(), Loss.MSE, line).evaluator();
    double[] gradient = new double[2];

    double loss = evaluator.loss(new double[] {0.8, 1.7});
    double saddle = evaluator.lossAndGradient(new double[] {0, 0}, gradient);

    double roundingOfMean = 1e-13;
    assertEquals(loss, evaluator.loss(new double[] {-0.8, -1.7}), roundingOfMean);
    assertEquals(0, gradient[0]);
    assertEquals(0, gradient[1]);
    double step = 1e-3;
    double up = evaluator.loss(new double[] {step, -step});
    double down = evaluator.loss(new double[] {step, step});
    assertEquals(1, Math.signum(up - saddle));
    assertEquals(-1, Math.signum(down - saddle));
  }

  private static void assertRefused(String key, Network network, Dataset data) {
    InputException refusal =
        assertThrows(InputException.class, () -> Objective.of(network, Loss.LOG_LOSS, data));
    assertEquals(key, refusal.key());
  }
}
