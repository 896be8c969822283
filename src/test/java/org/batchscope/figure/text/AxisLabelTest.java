package org.batchscope.figure.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.batchscope.figure.draw.AxesPainter;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.PlaneChoice;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.Experiments;
import org.junit.jupiter.api.Test;

class AxisLabelTest {
  private static final Study STUDY = new Study();
  private static final Network.Mlp MLP =
      new Network.Mlp(List.of(3), Activation.TANH, Output.SIGMOID);

  private static Result layers(PlaneChoice plane) throws Exception {
    Experiment layered = Experiments.withLayers(STUDY.usualExperiment(), MLP);
    return STUDY.run(Scenario.of(layered).withPlane(plane), Cancellation.NEVER);
  }

  private static AxisLabel label(Result result, int axis, String parameter) {
    int place = result.objective().parameterNames().indexOf(parameter);
    return AxisLabel.of(result, axis, Optional.of(place));
  }

  @Test
  void theAxisOfAWeightIsHighlightedAndNoOther() throws Exception {
    Result result = layers(new PlaneChoice.Parameters("w1_2_1", "b2_1"));
    assertTrue(label(result, 0, "w1_2_1").highlighted());
    assertFalse(label(result, 1, "w1_2_1").highlighted());
    assertTrue(label(result, 1, "b2_1").highlighted());
    assertFalse(label(result, 0, "w1_3_1").highlighted());
    assertEquals(
        AxisLabel.of(result, 0, Optional.empty()).texts(), label(result, 0, "w1_2_1").texts());
  }

  @Test
  void bothParametersOfANeuronHaveAnAxis() throws Exception {
    Result result = STUDY.run(STUDY.usualExperiment(), Cancellation.NEVER);
    assertTrue(label(result, 0, "w1").highlighted());
    assertFalse(label(result, 1, "w1").highlighted());
    assertTrue(label(result, 1, "w2").highlighted());
  }

  @Test
  void aDirectionTellsTheComponentOfTheWeight() throws Exception {
    Result result = layers(new PlaneChoice.PrincipalComponents());
    int place = result.objective().parameterNames().indexOf("w1_3_2");
    for (int axis = 0; axis < 2; axis++) {
      AxisLabel label = label(result, axis, "w1_3_2");
      assertTrue(label.highlighted());
      String end = "w1_3_2: " + NumberText.of(result.plane().component(axis, place), 2);
      for (String text : label.texts()) assertTrue(text.endsWith(end), text);
    }
  }

  /// Components are those of a vector of length 1.
  @Test
  void theSquaresOfAllComponentsAddUpToOne() throws Exception {
    for (PlaneChoice choice :
        List.of(
            new PlaneChoice.PrincipalComponents(),
            new PlaneChoice.RandomDirections(3),
            new PlaneChoice.StartAndEnds())) {
      Result result = layers(choice);
      for (int axis = 0; axis < 2; axis++) {
        double squares = 0;
        for (int p = 0; p < result.plane().parameterCount(); p++)
          squares += Math.pow(result.plane().component(axis, p), 2);
        assertEquals(1, squares, 1e-12);
      }
    }
  }

  @Test
  void aParameterOfALargerNetworkIsNone() throws Exception {
    Result result = layers(new PlaneChoice.PrincipalComponents());
    assertFalse(AxisLabel.of(result, 0, Optional.of(1000)).highlighted());
  }

  @Test
  void theShorterNameIsWrittenWhereThereIsLittleRoom() throws Exception {
    Result result = layers(new PlaneChoice.PrincipalComponents());
    AxisLabel label = label(result, 0, "w1_1_1");
    assertTrue(written(label, 600).contains("of path variance"));
    String brief = written(label, 400);
    assertFalse(brief.contains("of path variance"));
    assertTrue(brief.contains("principal component"));
    assertTrue(brief.contains("w1_1_1"));
    String briefest = written(label, 200);
    assertFalse(briefest.contains("principal component"));
    assertTrue(briefest.contains("w1_1_1"));
  }

  @Test
  void aSmallMapHasBriefNamesOfTheSameKindOnBothAxes() throws Exception {
    Result result = layers(new PlaneChoice.PrincipalComponents());
    List<String> horizontal = AxisNames.of(result.plane(), 0);
    List<String> vertical = AxisNames.of(result.plane(), 1);
    assertTrue(horizontal.getLast().matches("1st PC \\([0-9.]+%\\)"), horizontal.getLast());
    assertTrue(vertical.getLast().matches("2nd PC \\([0-9.]+%\\)"), vertical.getLast());
    assertEquals(0, placeOfNames(600, 500, horizontal, vertical));
    // wide enough for the longest name, but less high than the one without "of path variance"
    assertEquals(2, placeOfNames(600, 150, horizontal, vertical));
    assertEquals(2, placeOfNames(40, 40, horizontal, vertical));
  }

  private static int placeOfNames(
      double width, double height, List<String> horizontal, List<String> vertical) {
    PlotArea area =
        new PlotArea(new Rectangle2D.Double(0, 0, width, height), new Bounds(0, 1, 0, 1));
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return new AxesPainter(g, area, Palette.LIGHT).placeOfNames(horizontal, width, vertical);
    } finally {
      g.dispose();
    }
  }

  private static String written(AxisLabel label, double room) throws Exception {
    PlotArea area =
        new PlotArea(new Rectangle2D.Double(80, 40, room, room), new Bounds(0, 1, 0, 1));
    Figure name = (g, _, _) -> new AxesPainter(g, area, Palette.LIGHT).nameHorizontal(label, room);
    return PaintedFigure.svg(name, 800, 800);
  }
}
