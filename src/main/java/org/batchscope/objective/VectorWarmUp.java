package org.batchscope.objective;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.batchscope.network.DescentSteps;
import org.batchscope.network.GridEvaluator;
import org.batchscope.network.LaneEvaluator;
import org.batchscope.network.MeanLoss;
import org.batchscope.network.ParameterPlane;
import org.batchscope.sampling.BatchRange;
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

  private static final Map<Object, VectorWarmUp> OF_MODELS = new ConcurrentHashMap<>();

  private volatile boolean lanesAreReady;
  private volatile boolean gridsAreReady;

  private VectorWarmUp() {}

  /// Whether the loops of lanes that compute a mean loss are compiled; who asks first sets them
  /// going.
  ///
  /// @param sampleCount how many samples it has
  static boolean lanesAreReady(MeanLoss meanLoss, int sampleCount) {
    return of(meanLoss, sampleCount).lanesAreReady;
  }

  /// Whether those of grids are, which come behind.
  ///
  /// @param sampleCount how many samples it has
  static boolean gridsAreReady(MeanLoss meanLoss, int sampleCount) {
    return of(meanLoss, sampleCount).gridsAreReady;
  }

  private static VectorWarmUp of(MeanLoss meanLoss, int sampleCount) {
    return OF_MODELS.computeIfAbsent(
        meanLoss.vectorModel(),
        _ -> {
          VectorWarmUp warmUp = new VectorWarmUp();
          Thread.ofPlatform()
              .daemon()
              .name("vector-warm-up")
              .priority(Thread.MIN_PRIORITY)
              .start(() -> warmUp.run(meanLoss, sampleCount));
          return warmUp;
        });
  }

  private void run(MeanLoss meanLoss, int sampleCount) {
    int perRound = MOST_STEPS / meanLoss.parameterCount();
    int samples = Math.clamp(perRound, FEWEST_SAMPLES, MOST_SAMPLES);
    runLanes(meanLoss, samples, Math.min(samples, sampleCount));
    lanesAreReady = true;
    runGrids(meanLoss, Math.min(samples, sampleCount));
    gridsAreReady = true;
  }

  /// @param samples in a batch, which may have samples more than once
  /// @param all how many there are to be
  private static void runLanes(MeanLoss meanLoss, int samples, int all) {
    double[] theta = new double[meanLoss.parameterCount() * LANES];
    double[] gradients = new double[theta.length];
    double[] losses = new double[LANES];
    LaneEvaluator evaluator = meanLoss.vectorLanes(all);
    LaneOrders drawn = new LaneOrders(LANES, new int[samples * LANES], false);
    LaneOrders sequence = sequence(all);
    // batches of one sample have loops of their own
    DescentSteps bySingles = steps(drawn, SINGLES, 1);
    DescentSteps byBatch = steps(drawn, samples, samples);
    double[] gradientsOfSteps = new double[SINGLES * theta.length];
    double[] squares = new double[theta.length];
    for (int round = 0; round < ROUNDS; round++) {
      evaluator.losses(theta, LANES, losses);
      evaluator.lossesAndGradients(theta, LANES, losses, gradients);
      evaluator.batchGradients(theta, LANES, drawn, 0, samples, gradients);
      if (meanLoss.sumsInOrderOfData(all))
        evaluator.batchGradients(theta, LANES, sequence, 0, all, gradients);
      for (int i = 0; i < SINGLES; i++)
        evaluator.batchGradients(theta, LANES, drawn, i, i + 1, gradients);
      evaluator.descend(theta, LANES, bySingles, gradientsOfSteps, 0, squares);
      evaluator.descend(theta, LANES, byBatch, gradientsOfSteps, 0, squares);
    }
  }

  private static void runGrids(MeanLoss meanLoss, int all) {
    double[] zeros = new double[meanLoss.parameterCount()];
    GridEvaluator grid = meanLoss.vectorGrid(new ParameterPlane(zeros, zeros, zeros), all);
    boolean isUsed = grid.farthestX() >= 0;
    if (!isUsed) return;
    double[] columns = new double[LANES];
    double[] row = new double[1];
    double[] losses = new double[LANES];
    for (int round = 0; round < ROUNDS; round++) grid.losses(columns, row, losses, () -> {});
  }

  /// Steps that lead nowhere, by batches from the first of `samples` samples on.
  private static DescentSteps steps(LaneOrders orders, int samples, int batchSize) {
    BatchRange batches = new BatchRange(0, samples, batchSize);
    return new DescentSteps(orders, batches, new double[batches.count()]);
  }

  private static LaneOrders sequence(int samples) {
    int[] sequence = new int[samples * LANES];
    Arrays.setAll(sequence, i -> i / LANES);
    return new LaneOrders(LANES, sequence, true);
  }
}
