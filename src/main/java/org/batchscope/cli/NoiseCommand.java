package org.batchscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.batchscope.export.AtomicFile;
import org.batchscope.export.NoiseCsv;
import org.batchscope.noise.MeasuredNoise;
import org.batchscope.noise.NoiseElements;
import org.batchscope.noise.SignalAndNoise;
import org.batchscope.objective.Objective;
import org.batchscope.parallel.Parallel;
import org.batchscope.study.NoiseLaw;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.surface.Plane;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells how noisy the gradients of batches are at one point, as predicted and as measured.
@Command(name = "noise")
final class NoiseCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Option(names = "--at", paramLabel = "A,B")
  private Optional<OptionTypes.Start> at = Optional.empty();

  @Option(names = "--update", paramLabel = "K", converter = OptionTypes.CountFromZero.class)
  private Optional<Integer> update = Optional.empty();

  @Option(names = "--batch-sizes", paramLabel = "LIST|auto")
  private OptionTypes.BatchSizes batchSizes = new OptionTypes.BatchSizes(List.of());

  @Option(names = "--draws", paramLabel = "R", converter = OptionTypes.Draws.class)
  private int draws = 1000;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out-noise")
  private Optional<Path> out = Optional.empty();

  @Mixin private ExperimentOptions options = new ExperimentOptions();

  NoiseCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InputException, IOException {
    if (at.isPresent() && update.isPresent())
      throw new InputException("cli.fault.contradiction", "--at", "--update");
    Study study = new Study();
    Scenario scenario = options.scenario(study, streams::tell);
    Objective objective = study.objective(scenario.experiment());
    double[] theta = point(study, scenario.experiment(), objective);
    List<Integer> sizes = sizes(objective.sampleCount());
    double[] full = new double[theta.length];
    double trace = objective.evaluator().gradientAndTrace(theta, full);
    if (out.isPresent()) {
      NoiseElements predicted = predicted(study, scenario, objective, theta);
      List<MeasuredNoise> measured = measured(scenario.experiment(), objective, theta, full, sizes);
      AtomicFile.write(
          out.get(),
          stream ->
              NoiseCsv.write(
                  predicted,
                  objective.sampleCount(),
                  scenario.experiment().sampling(),
                  measured,
                  stream));
    }
    streams.print(summary(objective.parameterNames(), theta, full, trace));
    return BatchscopeCommand.DONE;
  }

  /// All there is to predict, or of many parameters that which fits a table.
  private static NoiseElements predicted(
      Study study, Scenario scenario, Objective objective, double[] theta) throws InputException {
    if (theta.length <= NoiseElements.MOST_PARAMETERS)
      return NoiseElements.ofAllPairs(objective, theta);
    Plane plane = study.run(scenario, Cancellation.NEVER).plane();
    return NoiseElements.seenOn(objective, theta, plane);
  }

  /// Every batch size has its own random numbers, so it does not matter which is measured first.
  private List<MeasuredNoise> measured(
      Experiment experiment,
      Objective objective,
      double[] theta,
      double[] full,
      List<Integer> sizes) {
    return Parallel.map(
        sizes.size(),
        i ->
            MeasuredNoise.of(
                objective,
                theta,
                full,
                sizes.get(i),
                experiment.sampling(),
                draws,
                experiment.seed()));
  }

  /// Where the noise is told: as `--at` says, before update `--update`, or at the start.
  private double[] point(Study study, Experiment experiment, Objective objective)
      throws InputException {
    if (update.isPresent()) {
      Result result = study.run(experiment, Cancellation.NEVER);
      int last = result.miniBatch().updates();
      if (update.get() > last) throw beyond(update.get(), result);
      return result.miniBatch().parametersAt(update.get());
    }
    List<Double> place = at.map(OptionTypes.Start::parameters).orElse(experiment.start());
    if (place.size() != objective.parameterCount())
      throw new InputException(
          at.isPresent() ? "cli.fault.at-size" : "training.fault.start-size",
          place.size(),
          objective.parameterCount());
    double[] theta = place.stream().mapToDouble(Double::doubleValue).toArray();
    double[] gradient = new double[theta.length];
    objective.evaluator().lossAndGradient(theta, gradient);
    double squares = Arrays.stream(gradient).map(g -> g * g).sum();
    if (!Double.isFinite(squares * squares)) throw new InputException("cli.fault.at");
    return theta;
  }

  private static InputException beyond(int update, Result result) {
    int last = result.miniBatch().updates();
    return result.miniBatch().outcome() instanceof Outcome.Diverged
        ? new InputException("cli.fault.update-diverged", update, last)
        : new InputException("cli.fault.update", update, last);
  }

  private List<Integer> sizes(int sampleCount) throws InputException {
    List<Integer> sizes =
        batchSizes.sizes().stream().map(size -> size.of(sampleCount)).distinct().toList();
    for (int size : sizes)
      if (size > sampleCount)
        throw new InputException("training.fault.batch-size", size, sampleCount);
    return sizes.isEmpty() ? NoiseLaw.batchSizes(sampleCount) : sizes;
  }

  private static String summary(List<String> names, double[] theta, double[] full, double trace) {
    StringBuilder text = new StringBuilder();
    double squaredLength = Arrays.stream(full).map(g -> g * g).sum();
    if (theta.length > NoiseElements.MOST_PARAMETERS) {
      String length = Double.toString(Math.sqrt(squaredLength));
      text.append(Messages.message("cli.noise.parameters", theta.length, length));
    } else {
      for (int p = 0; p < theta.length; p++)
        text.append(
            Messages.message(
                "cli.noise.parameter",
                names.get(p),
                Double.toString(theta[p]),
                Double.toString(full[p])));
    }
    text.append(Messages.message("cli.noise.trace", Double.toString(trace)));
    double scale = new SignalAndNoise(squaredLength, trace).noiseScale();
    text.append(
        Double.isNaN(scale)
            ? Messages.message("cli.noise.no-scale")
            : Messages.message("cli.noise.scale", Double.toString(scale)));
    return text.toString();
  }
}
