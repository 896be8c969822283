package org.batchscope.figure;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.data.Dataset;
import org.batchscope.data.Standardization;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.objective.Objective;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.surface.Plane;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.batchscope.training.RunLength;
import org.batchscope.training.Trainer;

/// Small real runs to draw.
public final class ChartResults {
  public static final Network SIGMOID = new Network.Neuron(Activation.SIGMOID);

  private ChartResults() {}

  /// Two overlapping clouds of points, two features, two classes.
  public static Dataset twoGroups(int size) {
    RandomGenerator random = new SplittableRandom(7);
    double[][] features = new double[2][size];
    double[] targets = new double[size];
    for (int i = 0; i < size; i++) {
      targets[i] = i % 2;
      double center = targets[i] == 1 ? 0.8 : -0.8;
      double shared = 0.8 * random.nextGaussian();
      features[0][i] = 0.6 * center + shared + 0.6 * random.nextGaussian();
      features[1][i] = center + 0.5 * shared + 0.6 * random.nextGaussian();
    }
    return new Dataset(
        "two-groups",
        List.of("x1", "x2"),
        "class",
        features,
        targets,
        List.of("group A", "group B"),
        List.of());
  }

  /// A line with noise, one standardized feature.
  public static Dataset line(int size) {
    RandomGenerator random = new SplittableRandom(11);
    double[][] features = new double[1][size];
    double[] targets = new double[size];
    for (int i = 0; i < size; i++) {
      features[0][i] = random.nextGaussian();
      targets[i] = 1.5 * features[0][i] + 0.5 + 0.6 * random.nextGaussian();
    }
    return new Dataset(
        "line",
        List.of("flipper length (mm)"),
        "body mass (g)",
        features,
        targets,
        List.of(),
        List.of(
            new Standardization("flipper length (mm)", 200, 14),
            new Standardization("body mass (g)", 4200, 800)));
  }

  /// Two features and a numeric target.
  public static Dataset plane(int size) {
    RandomGenerator random = new SplittableRandom(13);
    double[][] features = new double[2][size];
    double[] targets = new double[size];
    for (int i = 0; i < size; i++) {
      features[0][i] = random.nextDouble(-2, 2);
      features[1][i] = random.nextDouble(-2, 2);
      targets[i] = features[0][i] - 2 * features[1][i] + 0.4 * random.nextGaussian();
    }
    return new Dataset(
        "plane", List.of("x1", "x2"), "price", features, targets, List.of(), List.of());
  }

  public static Dataset sixPoints() {
    return new Dataset(
        "six-points",
        List.of("x1", "x2"),
        "y",
        new double[][] {{.9, .5, .2, .7, .1, .1}, {.3, .3, .1, .5, .8, .9}},
        new double[] {1, 1, 1, 0, 0, 0},
        List.of(),
        List.of());
  }

  /// Pass or fail over one feature.
  public static Dataset exam(int size) {
    RandomGenerator random = new SplittableRandom(17);
    double[][] features = new double[1][size];
    double[] targets = new double[size];
    for (int i = 0; i < size; i++) {
      features[0][i] = random.nextDouble(-3, 3);
      targets[i] = features[0][i] + random.nextGaussian() > 0.5 ? 1 : 0;
    }
    return new Dataset(
        "exam",
        List.of("hours of study"),
        "exam",
        features,
        targets,
        List.of("failed", "passed"),
        List.of());
  }

  /// Ten classes over one feature, in turn.
  public static Dataset tenClasses() {
    double[] x = IntStream.range(0, 40).mapToDouble(i -> i % 10 + 0.1 * (i / 10)).toArray();
    double[] targets = IntStream.range(0, 40).mapToDouble(i -> i % 10).toArray();
    List<String> names = IntStream.range(0, 10).mapToObj(k -> "kind " + k).toList();
    return new Dataset(
        "kinds", List.of("x"), "kind", new double[][] {x}, targets, names, List.of());
  }

  /// The experiment that the program suggests for some data.
  public static Experiment experiment(Dataset data) {
    DataChoice choice =
        new DataChoice(
            new DataSource.Included(BuiltIn.LINE), data.featureNames(), data.targetName(), false);
    return ExperimentDefaults.suitedTo(choice, data);
  }

  public static Result run(Dataset data, Experiment experiment) {
    try {
      Objective objective = Objective.of(experiment.network(), experiment.loss(), data);
      Trainer trainer = new Trainer(objective, experiment);
      return new Result(
          Scenario.of(experiment),
          objective,
          trainer.fullBatchRun(Cancellation.NEVER),
          trainer.miniBatchRun(Cancellation.NEVER),
          Plane.whole(objective.parameterNames()),
          List.of(),
          Optional.empty());
    } catch (InputException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static Result twoGroups() {
    Dataset data = twoGroups(1050);
    return run(data, experiment(data));
  }

  public static Result line() {
    Dataset data = line(1050);
    return run(data, experiment(data));
  }

  /// Textbook example: a sigmoid neuron with squared error.
  public static Result sixPointsRun() {
    Dataset data = sixPoints();
    Experiment experiment =
        experiment(data)
            .withLoss(Loss.MSE)
            .withBatchSize(new BatchSize.Samples(2))
            .withStart(List.of(-4.0, -4.0));
    return run(data, experiment);
  }

  /// The learning rate is so large that both runs go astray.
  public static Result diverged() {
    Dataset data = line(1050);
    return run(data, experiment(data).withLearningRate(1.08));
  }

  public static Result long20000() {
    Dataset data = twoGroups(1050);
    return run(data, experiment(data).withLength(new RunLength.Updates(20_000)));
  }

  public static Result epochs() {
    Dataset data = twoGroups(1050);
    return run(data, experiment(data).withLength(new RunLength.Epochs(7)));
  }
}
