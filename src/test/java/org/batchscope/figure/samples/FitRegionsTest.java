package org.batchscope.figure.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.LoadProgress;
import org.batchscope.figure.chart.ChartArea;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.ContourLine;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.junit.jupiter.api.Test;

class FitRegionsTest {
  private static final Bounds BOUNDS = new Bounds(-2, 2, -2, 2);

  private static Result iris() throws Exception {
    return on(DataCatalog.defaultChoice(BuiltIn.IRIS));
  }

  private static Result on(DataChoice choice) throws Exception {
    Study study = new Study();
    return study.run(
        ExperimentDefaults.suitedTo(choice, study.data(choice, LoadProgress.unwatched())),
        Cancellation.NEVER);
  }

  @Test
  void probabilitiesOfAllClassesAddUpToOne() throws Exception {
    Result result = iris();
    double[] theta = result.miniBatch().parametersAt(30);
    FitRegions regions = FitRegions.of(result.objective(), theta, BOUNDS, 80);
    assertEquals(3, regions.outputs().length);
    for (int i = 0; i < regions.outputs()[0].length; i++) {
      int point = i;
      double sum = Arrays.stream(regions.outputs()).mapToDouble(of -> of[point]).sum();
      assertEquals(1, sum, 1e-12);
    }
  }

  @Test
  void furtherFeaturesAreAtTheirMeans() throws Exception {
    List<String> features = List.of("petal_length_cm", "petal_width_cm", "sepal_width_cm");
    DataChoice choice = DataCatalog.defaultChoice(BuiltIn.IRIS).withFeatures(features);
    DataChoice asMeasured =
        new DataChoice(choice.source(), choice.features(), choice.target(), false);
    Result result = on(asMeasured);
    double[] theta = result.miniBatch().parametersAt(30);
    FitRegions regions = FitRegions.of(result.objective(), theta, BOUNDS, 80);
    double meanSepalWidth = 458.6 / 150;
    double[][] corner = {{BOUNDS.minX()}, {BOUNDS.minY()}, {meanSepalWidth}};
    double[][] expected = result.objective().outputs(theta, corner);
    for (int k = 0; k < expected.length; k++)
      assertEquals(expected[k][0], regions.outputs()[k][0], 1e-12);
  }

  /// A line of straight pieces between the points of a grid is off by the square of their distance.
  @Test
  void onABoundaryTheTwoLikeliestClassesAreEquallyLikely() throws Exception {
    Result result = iris();
    double[] theta = result.miniBatch().parametersAt(result.miniBatch().updates());
    FitRegions regions = FitRegions.of(result.objective(), theta, BOUNDS, 80);
    List<ContourLine> lines = regions.boundaries();
    assertFalse(lines.isEmpty());
    for (ContourLine line : lines)
      for (int k = 0; k < line.x().length; k++) {
        double[][] place = {{line.x()[k]}, {line.y()[k]}};
        double[] sorted =
            Arrays.stream(result.objective().outputs(theta, place))
                .mapToDouble(output -> output[0])
                .sorted()
                .toArray();
        assertEquals(sorted[2], sorted[1], 0.02);
      }
  }

  /// Dashes of a line that is drawn twice fill each other's gaps.
  @Test
  void everyBoundaryIsThereOnlyOnce() throws Exception {
    Result result = iris();
    double[] theta = result.miniBatch().parametersAt(result.miniBatch().updates());
    Set<String> places = new HashSet<>();
    for (ContourLine line : FitRegions.of(result.objective(), theta, BOUNDS, 80).boundaries())
      for (int k = 1; k < line.x().length - 1; k++)
        assertTrue(places.add("%.9f %.9f".formatted(line.x()[k], line.y()[k])), "at point " + k);
  }

  /// With softmax the first output is that of the first class.
  @Test
  void theSideOfTheSecondOfTwoClassesIsTinted() throws Exception {
    Result result = twoClasses();
    double[] theta = result.miniBatch().parametersAt(result.miniBatch().updates());
    BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
    ChartArea area = new ChartArea(new Rectangle2D.Double(0, 0, 200, 200), axis(), axis());
    ModelFit.of(result.objective(), theta, BOUNDS, 80, Color.GREEN, new BasicStroke())
        .paintSecondClassSide(image.createGraphics(), area, Color.RED);
    int tinted = 0;
    for (int x = 10; x < 200; x += 20)
      for (int y = 10; y < 200; y += 20) {
        double[][] place = {{area.valueAtX(x)}, {2 - 4 * y / 200.0}};
        double second = result.objective().outputs(theta, place)[1][0];
        boolean isTinted = image.getRGB(x, y) != 0;
        if (Math.abs(second - 0.5) > 0.1) assertEquals(second > 0.5, isTinted);
        if (isTinted) tinted++;
      }
    assertTrue(tinted > 10 && tinted < 90, tinted + " of 100 points are tinted");
  }

  private static ValueAxis axis() {
    NumberAxis axis = new NumberAxis();
    axis.setRange(-2, 2);
    return axis;
  }

  private static Result twoClasses() throws Exception {
    Study study = new Study();
    Network.Mlp softmax = new Network.Mlp(List.of(4), Activation.TANH, Output.SOFTMAX);
    Experiment usual = study.usualExperiment();
    var data = study.objective(usual).data();
    return study.run(
        usual
            .withNetwork(softmax)
            .withLoss(Loss.CROSS_ENTROPY)
            .withStart(ExperimentDefaults.startOf(softmax, data)),
        Cancellation.NEVER);
  }
}
