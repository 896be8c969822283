package org.batchscope.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;

/// Six samples, a sigmoid neuron, mse, start (−4, −4), full batch, learning rate 0.3.
class KnownAnswerTest {
  private static final int UPDATES = 300;

  private static final double[][] X = {
    {0.9, 0.3}, {0.5, 0.3}, {0.2, 0.1}, {0.7, 0.5}, {0.1, 0.8}, {0.1, 0.9}
  };
  private static final double[] Y = {1, 1, 1, 0, 0, 0};

  /// Some 300 steps, each right to some 1e-16 of a parameter below 5.
  private static final double ROUNDING = 1e-12;

  private static Trajectory run() throws InputException {
    return Experiments.fullBatchRun(
        Experiments.on(BuiltIn.SIX_POINTS)
            .withNetwork(new Network.Neuron(Activation.SIGMOID))
            .withLoss(Loss.MSE)
            .withStart(List.of(-4.0, -4.0))
            .withLearningRate(0.3)
            .withLength(new RunLength.Updates(UPDATES)));
  }

  @Test
  void thePathIsThatOfAStraightforwardComputation() throws InputException {
    Trajectory run = run();
    double w1 = -4;
    double w2 = -4;
    for (int k = 0; k <= UPDATES; k++) {
      double loss = 0;
      double slope1 = 0;
      double slope2 = 0;
      for (int i = 0; i < Y.length; i++) {
        double prediction = 1 / (1 + Math.exp(-(w1 * X[i][0] + w2 * X[i][1])));
        double residual = prediction - Y[i];
        double slope = 2 * residual * prediction * (1 - prediction);
        loss += residual * residual / Y.length;
        slope1 += slope * X[i][0] / Y.length;
        slope2 += slope * X[i][1] / Y.length;
      }
      assertEquals(w1, run.parameter(k, 0), ROUNDING);
      assertEquals(w2, run.parameter(k, 1), ROUNDING);
      assertEquals(loss, run.loss(k), ROUNDING);
      w1 -= 0.3 * slope1;
      w2 -= 0.3 * slope2;
    }
  }

  /// Computed with NumPy 2 in the same way, over matrices.
  @Test
  void thePathEndsWhereNumPySays() throws InputException {
    Trajectory run = run();

    assertEquals(-1.4234383099823866, run.parameter(UPDATES, 0), ROUNDING);
    assertEquals(-2.822688123423628, run.parameter(UPDATES, 1), ROUNDING);
    assertEquals(0.3176589702800508, run.loss(UPDATES), ROUNDING);
  }
}
