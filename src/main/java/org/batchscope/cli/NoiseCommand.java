package org.batchscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.batchscope.export.AtomicFile;
import org.batchscope.export.NoiseCsv;
import org.batchscope.network.Objective;
import org.batchscope.noise.GradientNoise;
import org.batchscope.noise.MeasuredNoise;
import org.batchscope.study.NoiseLaw;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
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
    Experiment experiment = options.experiment(study);
    Objective objective = study.objective(experiment);
    double[] theta = point(study, experiment, objective);
    List<Integer> sizes = sizes(objective.sampleCount());
    GradientNoise noise = GradientNoise.at(objective, theta);
    if (out.isPresent()) {
      double[] full = noise.mean();
      List<MeasuredNoise> measured =
          sizes.stream()
              .map(size ->
                  MeasuredNoise.of(
                      objective,
                      theta,
                      full,
                      size,
                      experiment.sampling(),
                      draws,
                      experiment.seed()))
              .toList();
      AtomicFile.write(
          out.get(),
          stream ->
              NoiseCsv.write(
                  objective.parameterNames(), noise, experiment.sampling(), measured, stream));
    }
    streams.print(summary(objective.parameterNames(), theta, noise));
    return BatchscopeCommand.DONE;
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
    double[] theta =
        at.map(OptionTypes.Start::parameters).orElse(experiment.start()).stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
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

  private static String summary(List<String> names, double[] theta, GradientNoise noise) {
    StringBuilder text = new StringBuilder();
    for (int p = 0; p < theta.length; p++)
      text.append(
          Messages.message(
              "cli.noise.parameter",
              names.get(p),
              Double.toString(theta[p]),
              Double.toString(noise.mean(p))));
    text.append(Messages.message("cli.noise.trace", Double.toString(noise.trace())));
    double scale = noise.noiseScale();
    text.append(
        Double.isNaN(scale)
            ? Messages.message("cli.noise.no-scale")
            : Messages.message("cli.noise.scale", Double.toString(scale)));
    return text.toString();
  }
}
