package org.batchscope.cli;

import java.util.concurrent.Callable;
import org.batchscope.objective.Objective;
import org.batchscope.study.Result;
import org.batchscope.study.ResultBounds;
import org.batchscope.study.Study;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.LossSurface;
import org.batchscope.text.Messages;
import org.batchscope.training.Cancellation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Measures how long the loss surface of the usual experiment takes.
@Command(name = "surface")
final class BenchSurfaceCommand implements Callable<Integer> {
  private static final int SIDE = 256;

  private final StandardStreams streams;

  @Mixin private RepeatOption repeats = new RepeatOption();

  BenchSurfaceCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    Study study = new Study();
    Result result = study.run(study.usualExperiment(), Cancellation.NEVER);
    Objective objective = result.objective();
    Bounds bounds = ResultBounds.holding(result);
    double nanos =
        repeats
            .timer()
            .nanosOf(() ->
                LossSurface.compute(
                    objective, result.plane(), bounds, SIDE, SIDE, Cancellation.NEVER));
    int n = objective.sampleCount();
    double losses = (double) SIDE * SIDE * n;
    streams.print(
        Messages.message("bench.surface", SIDE, n, repeats.count(), nanos / 1e6, nanos / losses)
            + "\n");
    return BatchscopeCommand.DONE;
  }
}
