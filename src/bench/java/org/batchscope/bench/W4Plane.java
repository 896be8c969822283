package org.batchscope.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.LossSurface;
import org.batchscope.surface.PathPlanes;
import org.batchscope.surface.Plane;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Trajectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The loss of a network of 8 units at 256 × 256 points of a plane through its parameters.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class W4Plane {
  private static final int SIDE = 256;
  private static final Bounds BOUNDS = new Bounds(-4, 4, -4, 4);

  private TrainingWork work;
  private Plane plane;

  @Setup
  public void setUp() throws InputException {
    work = TrainingWork.layers();
    Trajectory path = work.trainer(10).fullBatchRun(Cancellation.NEVER);
    plane =
        new PathPlanes(work.objective.parameterNames(), path, List.of(path)).randomDirections(1);
  }

  @Benchmark
  public LossSurface surface() {
    return LossSurface.compute(work.objective, plane, BOUNDS, SIDE, SIDE, Cancellation.NEVER);
  }
}
