package org.batchscope.bench;

import java.util.concurrent.TimeUnit;
import org.batchscope.text.InputException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A slider moves: the paths of all seeds and the full-batch path, with every batch gradient.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class Drag {
  @Param({"1", "10", "100", "1050"})
  private int batchSize;

  private TrainingWork work;

  abstract TrainingWork work() throws InputException;

  @Setup
  public void setUp() throws InputException {
    work = work();
  }

  @Benchmark
  public Object paths() throws InputException {
    return work.paths(batchSize);
  }
}
