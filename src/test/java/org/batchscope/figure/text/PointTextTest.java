package org.batchscope.figure.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.study.PointGradients;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.study.Vantage;
import org.batchscope.study.ViewSettings;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.Experiments;
import org.junit.jupiter.api.Test;

class PointTextTest {
  private final Study study = new Study();

  /// What is seen of it on the plane is shorter.
  @Test
  void aProbeTellsTheLengthOfTheGradientAmongAllParameters() throws InputException {
    Network.Mlp mlp = new Network.Mlp(List.of(4), Activation.TANH, Output.SIGMOID);
    Experiment layers = Experiments.withLayers(study.usualExperiment(), mlp);
    Result result = study.run(layers, Cancellation.NEVER);
    ViewSettings probe = ViewSettings.USUAL.withProbe(new Vantage.AtProbe(1, -1));
    PointGradients point = PointGradients.at(result, 5, probe).orElseThrow();
    double[] gradient = new double[result.objective().parameterCount()];
    result.objective().evaluator().lossAndGradient(result.plane().point(1, -1), gradient);
    double length = Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum());
    assertTrue(point.full().length() < 0.99 * length);
    String numbers = PointText.probe(point).getLast();
    assertTrue(numbers.contains(PointText.number(length)), numbers);
  }

  @Test
  void anglesHaveATrueMinusSign() {
    assertEquals("−45°", PointText.degrees(-Math.PI / 4));
    assertEquals("90°", PointText.degrees(Math.PI / 2));
    assertEquals("–", PointText.degrees(Double.NaN));
  }
}
