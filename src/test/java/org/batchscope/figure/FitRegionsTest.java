package org.batchscope.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.LoadProgress;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.ContourLine;
import org.batchscope.training.Cancellation;
import org.batchscope.training.ExperimentDefaults;
import org.junit.jupiter.api.Test;

class FitRegionsTest {
  private static final Bounds BOUNDS = new Bounds(-2, 2, -2, 2);

  private static Result iris() throws Exception {
    Study study = new Study();
    var choice = DataCatalog.defaultChoice(BuiltIn.IRIS);
    return study.run(
        ExperimentDefaults.suitedTo(choice, study.data(choice, LoadProgress.unwatched())),
        Cancellation.NEVER);
  }

  @Test
  void probabilitiesOfAllClassesAddUpToOne() throws Exception {
    Result result = iris();
    double[] theta = result.miniBatch().parametersAt(30);
    FitRegions regions = FitRegions.of(result.objective(), theta, BOUNDS);
    assertEquals(3, regions.outputs().length);
    for (int i = 0; i < regions.outputs()[0].length; i++) {
      int point = i;
      double sum = Arrays.stream(regions.outputs()).mapToDouble(of -> of[point]).sum();
      assertEquals(1, sum, 1e-12);
    }
  }

  /// A line of straight pieces between the points of a grid is off by the square of their distance.
  @Test
  void onABoundaryTheTwoLikeliestClassesAreEquallyLikely() throws Exception {
    Result result = iris();
    double[] theta = result.miniBatch().parametersAt(result.miniBatch().updates());
    FitRegions regions = FitRegions.of(result.objective(), theta, BOUNDS);
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
}
