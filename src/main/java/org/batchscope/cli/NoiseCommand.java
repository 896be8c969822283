package org.batchscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.batchscope.export.AtomicFile;
import org.batchscope.export.NoiseCsv;
import org.batchscope.network.Objective;
import org.batchscope.noise.GradientNoise;
import org.batchscope.noise.MeasuredNoise;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
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

  @Option(names = "--draws", paramLabel = "R", converter = OptionTypes.Count.class)
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
    if (draws < 2) throw new InputException("cli.fault.draws");
    Study study = new Study();
    Result result = study.run(options.experiment(study), Cancellation.NEVER);
    Objective objective = result.objective();
    double[] theta = point(result);
    List<Integer> sizes = sizes(objective.sampleCount());
    GradientNoise noise = GradientNoise.at(objective, theta);
    if (out.isPresent()) {
      Experiment experiment = result.experiment();
      List<MeasuredNoise> measured =
          sizes.stream()
              .map(size ->
                  MeasuredNoise.of(
                      objective, theta, size, experiment.sampling(), draws, experiment.seed()))
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
  private double[] point(Result result) throws InputException {
    if (at.isPresent())
      return at.get().parameters().stream().mapToDouble(Double::doubleValue).toArray();
    int k = update.orElse(0);
    int last = result.miniBatch().updates();
    if (k > last) throw new InputException("cli.fault.update", k, last);
    return result.miniBatch().parametersAt(k);
  }

  private List<Integer> sizes(int sampleCount) throws InputException {
    for (int size : batchSizes.sizes())
      if (size > sampleCount)
        throw new InputException("training.fault.batch-size", size, sampleCount);
    if (!batchSizes.sizes().isEmpty()) return batchSizes.sizes();
    List<Integer> sizes = new ArrayList<>();
    for (long decade = 1; decade < sampleCount; decade *= 10)
      for (long digit : new long[] {1, 2, 5})
        if (decade * digit < sampleCount) sizes.add((int) (decade * digit));
    sizes.add(sampleCount);
    return sizes;
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
    text.append(Messages.message("cli.noise.scale", Double.toString(noise.noiseScale())));
    return text.toString();
  }
}
