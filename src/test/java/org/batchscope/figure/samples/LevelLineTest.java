package org.batchscope.figure.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.batchscope.figure.ChartResults;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.objective.Objective;
import org.batchscope.surface.Bounds;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;

class LevelLineTest {
  private static final Bounds MAP = new Bounds(-3, 3, -1, 2);
  // rounding of the corners' coordinates (at most 3) times weights of at most 5
  private static final double TOLERANCE = 1e-12;

  @Property
  void theDecisionBoundaryGoesThroughPointsWhereThePredictionIsOneHalf(
      @ForAll @DoubleRange(min = -5, max = 5) double w1,
      @ForAll @DoubleRange(min = 0.3, max = 5) double w2)
      throws InputException {
    // at (0, 2) the sum is at least 0.6, at (0, -1) negative: one half lies between them
    double[] theta = {w1, w2};
    for (Activation activation : List.of(Activation.SIGMOID, Activation.IDENTITY)) {
      Objective objective = objective(activation);
      LevelLine line = LevelLine.of(objective, theta, 0.5, MAP).orElseThrow();
      List<double[]> ends = line.ends(MAP);
      assertEquals(2, ends.size());
      for (double[] end : ends) assertEquals(0.5, objective.predict(theta, end), TOLERANCE);
      for (double[] corner : line.higherSide(MAP))
        assertTrue(objective.predict(theta, corner) >= 0.5 - TOLERANCE);
    }
  }

  @Test
  void theBoundaryOfASigmoidNeuronGoesThroughTheOrigin() throws InputException {
    LevelLine line =
        LevelLine.of(objective(Activation.SIGMOID), new double[] {1, 1}, 0.5, MAP).orElseThrow();
    assertEquals(0, line.distance(), TOLERANCE);
    assertEquals(Math.sqrt(0.5), line.nx(), TOLERANCE);
    assertEquals(Math.sqrt(0.5), line.ny(), TOLERANCE);
  }

  @Test
  void aLineOutsideTheMapIsNotThere() throws InputException {
    Objective objective = objective(Activation.IDENTITY);
    assertTrue(LevelLine.of(objective, new double[] {0.01, 0.01}, 0.5, MAP).isEmpty());
    assertTrue(LevelLine.of(objective, new double[] {0, 0}, 0.5, MAP).isEmpty());
  }

  private static Objective objective(Activation activation) throws InputException {
    return Objective.of(new Network.Neuron(activation), Loss.MSE, ChartResults.sixPoints());
  }
}
