package org.batchscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The benchmarks tell sentences; how fast the machine is, no test asks.
class BenchCommandTest {
  private static final String NUMBER = "\\d+\\.\\d+";

  @Test
  void anEnsembleIsTimedForEachBatchSize() {
    CommandRun run = CommandRun.of("bench", "ensemble", "--repeats", "1", "--warm-up", "0");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    List<String> lines = run.outLines();
    assertEquals(
        "The usual experiment, 64 seeds for 20 epochs of 1050 samples. One time each:",
        lines.getFirst());
    List<Integer> batchSizes = List.of(1, 10, 100, 1050);
    assertEquals(1 + batchSizes.size(), lines.size());
    for (int i = 0; i < batchSizes.size(); i++) {
      String sentence =
          "With B = %d the ensemble takes %s ms, which is %s ns for each gradient of a sample."
              .formatted(batchSizes.get(i), NUMBER, NUMBER);
      assertTrue(lines.get(i + 1).matches(sentence), lines.get(i + 1));
    }
  }

  @Test
  void aSurfaceIsTimed() {
    CommandRun run = CommandRun.of("bench", "surface", "--repeats", "2", "--warm-up", "0");
    String sentence =
        "A loss surface of 256 × 256 points over 1050 samples takes %s ms, which is %s ns for each"
            + " loss of a sample \\(median of 2 times\\).\n";
    assertTrue(run.out().matches(sentence.formatted(NUMBER, NUMBER)), run.out());
    assertEquals(0, run.exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"drag", "soak"})
  void whereThereIsNoWindowNoneIsMeasured(String benchmark) {
    CommandRun run = CommandRun.of("bench", benchmark);
    assertEquals("batchscope: There is no window to measure here.\n", run.err());
    assertEquals(2, run.exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"drag", "ensemble", "surface", "soak"})
  void everyBenchmarkHasHelp(String benchmark) {
    CommandRun help = CommandRun.of("bench", benchmark, "--help");
    assertEquals(0, help.exitCode());
    assertEquals("", help.err());
    assertTrue(help.out().matches("(?s)(Measure|Move) .*Default: .*"), help.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ensemble --repeats 0",
        "surface --repeats x",
        "surface --warm-up -1",
        "soak --changes -1"
      })
  void anAmountThatIsNoneIsRefusedInOneLine(String arguments) {
    CommandRun run = CommandRun.of(("bench " + arguments).split(" "));
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void aTimeIsTheMedianOfThoseAfterTheWarmUp() throws Exception {
    AtomicLong clock = new AtomicLong();
    AtomicLong call = new AtomicLong();
    long[] nanos = {1000, 1000, 1000, 1000, 7, 900, 5, 8};
    MedianTime time = new MedianTime(4, 0, clock::get);
    double median = time.nanosOf(() -> clock.addAndGet(nanos[(int) call.getAndIncrement()]));
    assertEquals(7.5, median);
  }

  @Test
  void aWarmUpIsAsLongAsWanted() throws Exception {
    AtomicLong clock = new AtomicLong();
    AtomicLong call = new AtomicLong();
    MedianTime time = new MedianTime(1, 900, clock::get);
    double median = time.nanosOf(() -> clock.addAndGet(call.getAndIncrement() < 5 ? 200 : 3));
    assertEquals(3, median);
    assertEquals(6, call.get());
  }
}
