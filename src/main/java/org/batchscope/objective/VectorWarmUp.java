package org.batchscope.objective;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.batchscope.network.GridEvaluator;
import org.batchscope.network.LaneEvaluator;
import org.batchscope.network.MeanLoss;
import org.batchscope.network.ParameterPlane;
import org.batchscope.sampling.LaneOrders;

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

  /// Whether the loops that compute a mean loss are compiled; who asks first sets them going.
  ///
  /// @param sampleCount how many samples it has
  static boolean isReady(MeanLoss meanLoss, int sampleCount) {
    Record model = meanLoss.vectorModel();
    Boolean before = READY.putIfAbsent(model, false);
    if (before == null)
      Thread.ofPlatform()
          .daemon()
          .name("vector-warm-up")
          .priority(Thread.MIN_PRIORITY)
          .start(() -> {
            run(meanLoss, sampleCount);
            READY.put(model, true);
          });
    return before != null && before;
  }

  private static void run(MeanLoss meanLoss, int sampleCount) {
    int parameterCount = meanLoss.parameterCount();
    int samples = Math.clamp(MOST_STEPS / parameterCount, FEWEST_SAMPLES, MOST_SAMPLES);
    double[] theta = new double[parameterCount * LANES];
    double[] gradients = new double[theta.length];
    double[] losses = new double[LANES];
    int all = Math.min(samples, sampleCount);
    LaneEvaluator evaluator = meanLoss.vectorLanes(all);
    GridEvaluator grid = meanLoss.vectorGrid(plane(parameterCount), all);
    double[] columns = new double[LANES];
    double[] row = new double[1];
    LaneOrders drawn = new LaneOrders(LANES, new int[samples * LANES], false);
    LaneOrders sequence = sequence(all);
    for (int round = 0; round < ROUNDS; round++) {
      evaluator.losses(theta, LANES, losses);
      grid.losses(columns, row, losses, () -> {});
      evaluator.lossesAndGradients(theta, LANES, losses, gradients);
      evaluator.batchGradients(theta, LANES, drawn, 0, samples, gradients);
      if (meanLoss.sumsInOrderOfData(all))
        evaluator.batchGradients(theta, LANES, sequence, 0, all, gradients);
      // batches of one sample have loops of their own
      for (int i = 0; i < SINGLES; i++)
        evaluator.batchGradients(theta, LANES, drawn, i, i + 1, gradients);
    }
  }

  private static ParameterPlane plane(int parameterCount) {
    double[] zeros = new double[parameterCount];
    return new ParameterPlane(zeros, zeros, zeros);
  }

  private static LaneOrders sequence(int samples) {
    int[] sequence = new int[samples * LANES];
    Arrays.setAll(sequence, i -> i / LANES);
    return new LaneOrders(LANES, sequence, true);
  }
}
