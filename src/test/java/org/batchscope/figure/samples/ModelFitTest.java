package org.batchscope.figure.samples;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.batchscope.data.Dataset;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.objective.Objective;
import org.batchscope.surface.Bounds;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;

class ModelFitTest {
  /// The second class lies at 1, and so its probability is what is seen beside the samples.
  @Test
  void ofTwoClassesOverOneFeatureTheProbabilityOfTheSecondIsDrawn() throws InputException {
    Dataset data =
        new Dataset(
            "two",
            List.of("x"),
            "class",
            new double[][] {{-1, 0, 1}},
            new double[] {0, 1, 1},
            List.of("a", "b"),
            List.of());
    Objective objective =
        Objective.of(
            new Network.Mlp(List.of(1), Activation.TANH, Output.SOFTMAX), Loss.CROSS_ENTROPY, data);
    // nothing but the second output's bias: the probability of its class is 1 / (1 + exp(-3))
    double[] theta = new double[objective.parameterCount()];
    theta[objective.parameterNames().indexOf("b2_2")] = 3;

    double probability = 1 / (1 + Math.exp(-3));
    assertTrue(isVisible(objective, theta, probability));
    assertFalse(isVisible(objective, theta, 1 - probability));
  }

  private static boolean isVisible(Objective objective, double[] theta, double prediction) {
    Bounds map = new Bounds(-2, 2, prediction - 0.01, prediction + 0.01);
    return ModelFit.of(objective, theta, map, 80, Color.BLACK, new BasicStroke(1)).isVisible();
  }
}
