package org.batchscope.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.batchscope.data.BuiltIn;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.objective.Objective;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.Experiments;
import org.batchscope.training.Outcome;
import org.batchscope.training.ParameterPath;
import org.batchscope.training.PathPoints;
import org.batchscope.training.RunLength;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PathPlanesTest {
  // sums of a few hundred products of numbers of order 1
  private static final double ROUNDING = 1e-12;

  private final Study study = new Study();

  static List<PlaneChoice> choices() {
    return List.of(
        new PlaneChoice.PrincipalComponents(),
        new PlaneChoice.RandomDirections(3),
        new PlaneChoice.Parameters("w1_2_1", "w2_1_1"),
        new PlaneChoice.StartAndEnds());
  }

  private Experiment layered() throws InputException {
    Network.Mlp mlp = new Network.Mlp(List.of(3), Activation.TANH, Output.SIGMOID);
    return Experiments.withLayers(study.usualExperiment(), mlp);
  }

  private Result run(PlaneChoice choice) throws InputException {
    return study.run(Scenario.of(layered()).withPlane(choice), Cancellation.NEVER);
  }

  @ParameterizedTest
  @MethodSource("choices")
  void pointsOfThePlaneAreProjectedOnThemselves(PlaneChoice choice) throws InputException {
    Plane plane = run(choice).plane();
    double[] theta = plane.point(0.7, -1.3);
    assertEquals(0.7, plane.x(theta), ROUNDING);
    assertEquals(-1.3, plane.y(theta), ROUNDING);
    assertEquals(0, plane.distance(theta), ROUNDING);
    assertFalse(plane.isWhole());
  }

  /// |θ − origin|² = x² + y² + distance² holds only for directions at right angles and of length 1.
  @ParameterizedTest
  @MethodSource("choices")
  void pythagorasHoldsForEveryPointOfThePath(PlaneChoice choice) throws InputException {
    Result result = run(choice);
    Plane plane = result.plane();
    double[] origin = plane.point(0, 0);
    for (int k = 0; k <= result.miniBatch().updates(); k += 7) {
      double[] theta = result.miniBatch().parametersAt(k);
      double squares = 0;
      for (int p = 0; p < theta.length; p++)
        squares += (theta[p] - origin[p]) * (theta[p] - origin[p]);
      double x = plane.x(theta);
      double y = plane.y(theta);
      double distance = plane.distance(theta);
      assertEquals(squares, x * x + y * y + distance * distance, ROUNDING * Math.max(1, squares));
    }
  }

  @Test
  void principalComponentsHoldMoreThanAnyOtherPlane() throws InputException {
    double best = sum(run(new PlaneChoice.PrincipalComponents()).plane());
    for (long seed = 1; seed <= 20; seed++)
      assertTrue(sum(run(new PlaneChoice.RandomDirections(seed)).plane()) < best);
    assertTrue(best > 0.5 && best < 1, "share " + best);
  }

  private static double sum(Plane plane) {
    return plane.shares().get(0) + plane.shares().get(1);
  }

  @Test
  void anAxisToNoOtherEndIsNotCalledOne() throws InputException {
    Scenario scenario = Scenario.of(layered()).withPlane(new PlaneChoice.StartAndEnds());
    Plane apart = study.run(scenario, Cancellation.NEVER).plane();
    assertTrue(apart.names().get(1).startsWith("towards the mini-batch end"), apart.names().get(1));
    Experiment full = scenario.experiment().withBatchSize(new BatchSize.Full());
    Plane inLine = study.run(scenario.with(full), Cancellation.NEVER).plane();
    assertTrue(inLine.names().get(1).startsWith("at right angles"), inLine.names().get(1));
  }

  @Test
  void startAndEndsAreOnTheirPlaneToTheLastDigit() throws InputException {
    Result result = run(new PlaneChoice.StartAndEnds());
    Plane plane = result.plane();
    Trajectory full = result.fullBatch();
    Trajectory mini = result.miniBatch();
    assertEquals(0, plane.distance(full.parametersAt(0)));
    assertEquals(0, plane.distance(full.parametersAt(full.updates())));
    assertEquals(0, plane.distance(mini.parametersAt(mini.updates())));
    assertTrue(plane.distance(mini.parametersAt(1)) > 0);
  }

  /// The shares are of the same paths' variance, of which principal components hold the most.
  @Test
  void noPlaneHoldsMoreOfTheVarianceThanThePrincipalComponents() throws InputException {
    double most = held(run(new PlaneChoice.PrincipalComponents()).plane());
    for (PlaneChoice choice : choices())
      assertTrue(held(run(choice).plane()) <= most + ROUNDING, choice.toString());
  }

  private static double held(Plane plane) {
    return plane.shares().stream().mapToDouble(share -> share).sum();
  }

  /// What the axes tell, computed in another way: with commons-math's eigenvalues of the mean of
  /// the paths' covariances, each in a unit in which its trace is 1.
  @Test
  void everyPathCountsAlikeHoweverFarItLeads() throws InputException {
    Result result = run(new PlaneChoice.PrincipalComponents());
    int parameters = result.objective().parameterCount();
    RealMatrix mean = MatrixUtils.createRealMatrix(parameters, parameters);
    int[] sizes = {1, 10, 100, result.data().size()};
    for (int size : sizes) {
      Trajectory path = path(layered(), size);
      RealMatrix points = MatrixUtils.createRealMatrix(PathPoints.COUNT, parameters);
      PathPoints seen = PathPoints.of(path);
      for (int i = 0; i < PathPoints.COUNT; i++) points.setRow(i, seen.point(i));
      RealMatrix covariance = new Covariance(points).getCovarianceMatrix();
      mean = mean.add(covariance.scalarMultiply(1.0 / sizes.length / covariance.getTrace()));
    }
    double[] values = new EigenDecomposition(mean).getRealEigenvalues();
    Arrays.sort(values);
    assertEquals(values[parameters - 1], result.plane().shares().get(0), ROUNDING);
    assertEquals(values[parameters - 2], result.plane().shares().get(1), ROUNDING);
  }

  @Test
  void principalComponentsRestWhileTheBatchSizeChanges() throws InputException {
    Scenario scenario = Scenario.of(layered());
    Result ten = study.run(scenario, Cancellation.NEVER);
    Experiment other = scenario.experiment().withBatchSize(new BatchSize.Samples(77));
    assertSame(ten.plane(), study.run(scenario.with(other), Cancellation.NEVER).plane());
  }

  /// With this learning rate runs with small batches end tens of times worse than they began.
  @Test
  void runsThatLeadFarAwayDoNotSetThePlane() throws InputException {
    Experiment wild = layered().withLearningRate(40);
    for (int batchSize : new int[] {1, 10}) {
      Trajectory path = path(wild, batchSize);
      assertTrue(path.loss(path.updates()) > 10 * path.loss(0), "batch size " + batchSize);
    }
    Result result = study.run(Scenario.of(wild), Cancellation.NEVER);
    List<PathPoints> others =
        List.of(PathPoints.of(result.fullBatch()), PathPoints.of(path(wild, 100)));
    Plane expected =
        new PathPlanes(result.objective().parameterNames(), result.fullBatch(), others)
            .principalComponents();
    assertArrayEquals(expected.firstDirection(), result.plane().firstDirection());
    assertArrayEquals(expected.secondDirection(), result.plane().secondDirection());
  }

  /// With batches of one sample, which belong to the usual ones, this run would be longer than any
  /// whose history is kept.
  @Test
  void aPlaneNeedsNoHistoriesOfTheUsualBatchSizes() throws InputException {
    Network.Mlp large = new Network.Mlp(List.of(64, 64), Activation.TANH, Output.SIGMOID);
    Experiment experiment =
        Experiments.withLayers(study.usualExperiment(), large)
            .withLength(new RunLength.Epochs(3))
            .withBatchSize(new BatchSize.Samples(100));
    Experiment one = experiment.withBatchSize(new BatchSize.Samples(1));
    assertThrows(InputException.class, () -> study.run(one, Cancellation.NEVER));
    assertEquals(33, study.run(experiment, Cancellation.NEVER).miniBatch().updates());
  }

  /// Its end is so far away that coordinates from there would tell nothing. Few updates make points
  /// of which many are the same, and diverged runs make huge ones.
  @ParameterizedTest
  @CsvSource({"1, 0.1", "2, 1", "20, 1e4", "20, 1e100", "20, 1e300"})
  void largeNetworksHaveAPlaneHoweverTheirPathsAre(int updates, double learningRate)
      throws InputException {
    Network.Mlp relu = new Network.Mlp(List.of(8, 8), Activation.RELU, Output.SIGMOID);
    Experiment experiment =
        Experiments.withLayers(study.usualExperiment(), relu)
            .withLearningRate(learningRate)
            .withLength(new RunLength.Updates(updates));
    Plane plane = study.run(experiment, Cancellation.NEVER).plane();
    assertEquals(1, lengthOfStep(plane, 1, 0), 1e-9);
    assertEquals(1, lengthOfStep(plane, 0, 1), 1e-9);
    for (double share : plane.shares()) assertTrue(share >= 0 && share <= 1, "share " + share);
    Experiment signs =
        experiment.withOptimizer(new Optimizer.Rprop()).withBatchSize(new BatchSize.Full());
    assertFalse(study.run(signs, Cancellation.NEVER).plane().isWhole());
  }

  private static double lengthOfStep(Plane plane, double x, double y) {
    double[] from = plane.point(0, 0);
    double[] to = plane.point(x, y);
    double squares = 0;
    for (int p = 0; p < from.length; p++) squares += (to[p] - from[p]) * (to[p] - from[p]);
    return Math.sqrt(squares);
  }

  @ParameterizedTest
  @MethodSource("choices")
  void thePlaneOfADivergedRunBeginsAtItsStart(PlaneChoice choice) throws InputException {
    Experiment wild = layered().withLearningRate(1e9);
    Result result = study.run(Scenario.of(wild).withPlane(choice), Cancellation.NEVER);
    assertInstanceOf(Outcome.Diverged.class, result.fullBatch().outcome());
    double[] start = result.fullBatch().parametersAt(0);
    assertEquals(0, result.plane().distance(start), ROUNDING);
    if (choice instanceof PlaneChoice.Parameters) return;
    assertEquals(0, result.plane().x(start), ROUNDING);
    assertEquals(0, result.plane().y(start), ROUNDING);
  }

  private Trajectory path(Experiment experiment, int batchSize) throws InputException {
    Experiment sized = experiment.withBatchSize(new BatchSize.Samples(batchSize));
    return study.run(sized, Cancellation.NEVER).miniBatch();
  }

  @Test
  void theEndsLieOnTheirPlane() throws InputException {
    Result result = run(new PlaneChoice.StartAndEnds());
    for (Trajectory path : List.of(result.fullBatch(), result.miniBatch())) {
      assertEquals(0, result.plane().distance(path.parametersAt(0)), ROUNDING);
      assertEquals(0, result.plane().distance(path.parametersAt(path.updates())), ROUNDING);
    }
  }

  @Test
  void coordinatesOfTwoParametersAreTheirValues() throws InputException {
    Result result = run(new PlaneChoice.Parameters("b1_2", "w1_1_2"));
    List<String> names = result.objective().parameterNames();
    ParameterPath seen = result.plane().path(result.miniBatch());
    int first = names.indexOf("b1_2");
    int second = names.indexOf("w1_1_2");
    for (int k = 0; k <= seen.updates(); k++) {
      assertEquals(result.miniBatch().parameter(k, first), seen.parameter(k, 0));
      assertEquals(result.miniBatch().parameter(k, second), seen.parameter(k, 1));
    }
    assertEquals(List.of("b1_2", "w1_1_2"), result.plane().names());
  }

  @Test
  void aParameterThatThereIsNotIsRefused() {
    assertThrows(InputException.class, () -> run(new PlaneChoice.Parameters("w9_1_1", "b2_1")));
  }

  @Test
  void theSurfaceIsTheLossOnThePlane() throws InputException {
    Result result = run(new PlaneChoice.PrincipalComponents());
    Objective objective = result.objective();
    Bounds bounds = new Bounds(-1, 2, -0.5, 1.5);
    LossSurface surface =
        LossSurface.compute(objective, result.plane(), bounds, 4, 3, Cancellation.NEVER);
    for (int row = 0; row < 3; row++)
      for (int column = 0; column < 4; column++) {
        double[] theta = result.plane().point(surface.x(column), surface.y(row));
        assertEquals(objective.evaluator().loss(theta), surface.loss(column, row), ROUNDING);
      }
  }

  @Test
  void twoParametersAreSeenWhole() throws InputException {
    Result result = study.run(study.usualExperiment(), Cancellation.NEVER);
    assertTrue(result.plane().isWhole());
    assertSame(result.miniBatch(), result.plane().path(result.miniBatch()));
    assertArrayEquals(new double[] {3, -2}, result.plane().point(3, -2));
    assertEquals(BuiltIn.TWO_GROUPS.id(), result.data().name());
  }
}
