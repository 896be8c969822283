package org.batchscope.bench;

import java.util.concurrent.TimeUnit;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Ensemble;
import org.batchscope.training.Recording;
import org.batchscope.training.Trainer;
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

/// The paths of all seeds with B = 10, and the full gradient at every update.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class W5FullGradients {
  private static final int BATCH_SIZE = 10;

  private TrainingWork work;

  @Setup
  public void setUp() throws InputException {
    work = TrainingWork.neuron();
  }

  @Benchmark
  public Ensemble paths() throws InputException {
    Trainer trainer = work.trainer(BATCH_SIZE);
    return trainer.ensemble(work.orders, Recording.FULL_GRADIENTS, Cancellation.NEVER);
  }
}
