package org.batchscope.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelTest {
  private static final int HELPERS = Runtime.getRuntime().availableProcessors() - 1;

  @Test
  void everyPassIsMadeOnce() {
    for (int count : new int[] {0, 1, 2, 3, 1000}) {
      AtomicIntegerArray made = new AtomicIntegerArray(count);
      Parallel.forEach(count, made::incrementAndGet);
      for (int i = 0; i < count; i++) assertEquals(1, made.get(i), i + " of " + count);
    }
  }

  @Test
  void whatPassesMakeStandsInTheirOrder() {
    List<Integer> squares = Parallel.map(1000, i -> i * i);
    assertEquals(IntStream.range(0, 1000).map(i -> i * i).boxed().toList(), squares);
  }

  /// The passes wait for each other, and would wait forever one after the other.
  @Test
  void asManyPassesAsProcessorsAreMadeAtOnce() {
    CountDownLatch begun = new CountDownLatch(HELPERS + 1);
    Parallel.forEach(
        HELPERS + 1,
        _ -> {
          begun.countDown();
          awaitZero(begun);
        });
    assertEquals(0, begun.getCount());
  }

  @Test
  void helpersThatFellAsleepAreWoken() {
    for (int round = 0; round < 5; round++) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      asManyPassesAsProcessorsAreMadeAtOnce();
    }
  }

  @Test
  void loopsCanBeNested() {
    AtomicInteger made = new AtomicInteger();
    Parallel.forEach(
        10, _ -> Parallel.forEach(10, _ -> Parallel.forEach(10, _ -> made.incrementAndGet())));
    assertEquals(1000, made.get());
  }

  @Test
  void severalThreadsCanBeginLoops() throws InterruptedException {
    AtomicInteger made = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++)
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int k = 0; k < 200; k++) Parallel.forEach(5, _ -> made.incrementAndGet());
              }));
    for (Thread thread : threads) thread.join();
    assertEquals(8 * 200 * 5, made.get());
  }

  @Test
  void whatAPassThrowsIsThrownToTheCaller() {
    IllegalStateException fault = new IllegalStateException("a fault");
    for (int failing = 0; failing < 100; failing++) {
      int last = failing;
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  Parallel.forEach(
                      100,
                      i -> {
                        if (i == last) throw fault;
                      }));
      assertSame(fault, thrown);
    }
    assertEquals(List.of(0, 1, 2), Parallel.map(3, i -> i), "helpers go on after faults");
  }

  @Test
  void errorsAreThrownToo() {
    StackOverflowError error = new StackOverflowError();
    assertSame(
        error,
        assertThrows(
            StackOverflowError.class,
            () ->
                Parallel.forEach(
                    10,
                    _ -> {
                      throw error;
                    })));
  }

  /// Whoever makes the first pass fails at once, and no thread makes more than the one that it had
  /// begun.
  @Test
  void passesThatHaveNotBegunAreLeftOutAfterAFault() {
    Set<Integer> made = ConcurrentHashMap.newKeySet();
    assertThrows(
        IllegalStateException.class,
        () ->
            Parallel.forEach(
                1_000_000,
                i -> {
                  if (i == 0) throw new IllegalStateException("a fault");
                  made.add(i);
                }));
    assertTrue(made.size() < 999_999, () -> made.size() + " passes");
  }

  @Test
  void anInterruptedThreadWaitsAllTheSame() {
    Thread.currentThread().interrupt();
    AtomicInteger made = new AtomicInteger();
    Parallel.forEach(
        HELPERS + 1,
        _ -> {
          LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
          made.incrementAndGet();
        });
    assertTrue(Thread.interrupted(), "still interrupted");
    assertEquals(HELPERS + 1, made.get());
  }

  private static void awaitZero(CountDownLatch latch) {
    while (latch.getCount() > 0) Thread.onSpinWait();
  }
}
