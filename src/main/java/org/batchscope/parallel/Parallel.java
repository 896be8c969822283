package org.batchscope.parallel;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Loops whose passes are made at the same time by the calling thread and, where there are more
/// processors, by helpers. Loops may be nested, and be begun by several threads.
///
/// What parallel streams do as well; but with a drag there are many loops of less than a
/// millisecond, and threads of a {@link java.util.concurrent.ForkJoinPool} are asleep before the
/// next one, and have to be woken for it. Helpers stay awake for some time between two loops.
public final class Parallel {
  private static final Helpers HELPERS =
      new Helpers(Runtime.getRuntime().availableProcessors() - 1);

  private Parallel() {}

  /// Makes the passes 0, …, `count` − 1, in any order, and returns when all have been made. If one
  /// throws an exception, those that have not begun are left out and it is thrown here.
  public static void forEach(int count, IntConsumer pass) {
    Loop loop = new Loop(count, pass);
    HELPERS.call(loop);
    loop.makePasses();
    HELPERS.dismiss(loop);
    loop.awaitEnd();
  }

  /// What the passes 0, …, `count` − 1 have made, in this order.
  ///
  /// @see #forEach
  public static <T> List<T> map(int count, IntFunction<T> pass) {
    AtomicReferenceArray<T> made = new AtomicReferenceArray<>(count);
    forEach(count, i -> made.setPlain(i, pass.apply(i)));
    return IntStream.range(0, count).mapToObj(made::getPlain).toList();
  }
}
