package org.batchscope.bench;

import java.util.concurrent.TimeUnit;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.LossSurface;
import org.batchscope.surface.Plane;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
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

/// The loss at 256 × 256 points.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class Surface {
  private static final int SIDE = 256;
  private static final Bounds BOUNDS = new Bounds(-4, 4, -4, 4);

  private TrainingWork work;
  private Plane plane;

  abstract TrainingWork work() throws InputException;

  abstract Plane plane(TrainingWork work) throws InputException;

  @Setup
  public void setUp() throws InputException {
    work = work();
    plane = plane(work);
  }

  @Benchmark
  public LossSurface surface() {
    return LossSurface.compute(work.objective, plane, BOUNDS, SIDE, SIDE, Cancellation.NEVER);
  }
}
