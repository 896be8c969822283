package org.batchscope.network;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Makes the compiler know the loops over vectors before anybody waits for them: as long as vectors
/// are interpreted, each of their steps takes a hundred times as long as a plain one. A thread of
/// its own computes something until all is compiled; meanwhile others take plain loops, which have
/// the same bits.
final class VectorWarmUp {
  // loops that run so often are compiled; once they are, the rest of the rounds takes no time
  private static final int ROUNDS = 1000;
  private static final int LANES = LaneEvaluator.STEP;
  private static final int FEWEST_SAMPLES = 32;
  private static final int MOST_SAMPLES = 512;
  private static final int SINGLES = 16;
  // of parameters and samples in a round
  private static final int MOST_STEPS = 1 << 15;

  // of what is computed, whether it is ready
  private static final Map<Object, Boolean> READY = new ConcurrentHashMap<>();

  private VectorWarmUp() {}

  /// Whether the loops that compute `model` are compiled; who asks first sets them going.
  ///
  /// @param evaluator makes the evaluator of the model over some samples, as many as it is told
  static boolean isReady(Object model, int parameterCount, SampledEvaluator evaluator) {
    Boolean before = READY.putIfAbsent(model, false);
    if (before == null) {
      int samples = Math.clamp(MOST_STEPS / parameterCount, FEWEST_SAMPLES, MOST_SAMPLES);
      Thread.ofPlatform()
          .daemon()
          .name("vector-warm-up")
          .priority(Thread.MIN_PRIORITY)
          .start(() -> {
            run(() -> evaluator.over(samples), parameterCount, samples);
            READY.put(model, true);
          });
    }
    return before != null && before;
  }

  /// Makes an evaluator over the first samples there are.
  @FunctionalInterface
  interface SampledEvaluator {
    /// @param samples how many at most
    LaneEvaluator over(int samples);
  }

  private static void run(Supplier<LaneEvaluator> evaluators, int parameterCount, int samples) {
    double[] theta = new double[parameterCount * LANES];
    double[] gradients = new double[theta.length];
    double[] losses = new double[LANES];
    int[] orders = new int[samples * LANES];
    LaneEvaluator evaluator = evaluators.get();
    for (int round = 0; round < ROUNDS; round++) {
      evaluator.losses(theta, LANES, losses);
      evaluator.lossesAndGradients(theta, LANES, losses, gradients);
      evaluator.batchGradients(theta, LANES, orders, 0, samples, gradients);
      // batches of one sample have loops of their own
      for (int i = 0; i < SINGLES; i++)
        evaluator.batchGradients(theta, LANES, orders, i, i + 1, gradients);
    }
  }
}
