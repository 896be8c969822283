package org.batchscope.network.pair;

import static org.batchscope.network.arithmetic.VectorFunctions.SPECIES;
import static org.batchscope.network.arithmetic.VectorFunctions.all;
import static org.batchscope.network.arithmetic.VectorFunctions.load;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import org.batchscope.network.DescentSteps;
import org.batchscope.network.LaneEvaluator;
import org.batchscope.network.arithmetic.VectorFunctions;
import org.batchscope.sampling.LaneOrders;

/// The lane evaluator of networks with two parameters in a processor's vectors: every lane has the
/// bits of {@link PairLanes}. Sums stay in registers while the samples pass.
///
/// A template: see {@link Specialized}.
final class PairVectors implements LaneEvaluator {
  private static final int WIDTH = SPECIES.length();
  private static final VectorSpecies<Integer> RANKS =
      VectorSpecies.of(int.class, VectorShape.forBitSize(WIDTH * Integer.SIZE));
  private static final int MOST_ROWS = 32;
  private static final PairModel MODEL = Specialized.model(MethodHandles.lookup(), PairModel.class);
  private static final PairFormulas FORMULAS = new PairFormulas(MODEL);
  // an exponential and all the rest in one loop are more than the compiler takes together
  private static final boolean ONE_LOOP_FOR_ONE = !MODEL.sigmoid();

  private final double[] first;
  private final double[] second;
  private final double[] targets;
  private final Samples samples;
  private final int sampleCount;
  // of some samples: one vector behind the other, or positions × lanes
  private final double[] hiddens = new double[SampleTerms.CAPACITY];
  private final double[] exponentials = new double[SampleTerms.CAPACITY];
  // of the batches' samples: positions × lanes
  private final double[] firsts = new double[SampleTerms.CAPACITY];
  private final double[] seconds = new double[SampleTerms.CAPACITY];
  private final double[] selectedTargets = new double[SampleTerms.CAPACITY];
  // where nobody asks for a step
  private final double[] unused = new double[2 * LaneEvaluator.MOST_LANES];

  PairVectors(Samples samples) {
    this.samples = samples;
    first = samples.first();
    second = samples.second();
    targets = samples.targets();
    sampleCount = samples.count();
  }

  @Override
  public void batchGradients(
      double[] theta, int lanes, LaneOrders orders, int from, int to, double[] gradients) {
    if (ONE_LOOP_FOR_ONE && to - from == 1) {
      select(orders.samples(), from * lanes, lanes);
      computeStepOfOne(theta, lanes, 0, 0, gradients, 0, unused);
      return;
    }
    Arrays.fill(gradients, 0, 2 * lanes, 0);
    if (orders.haveEachOnce() && samples.isLarge(to - from)) {
      addAmongAll(theta, lanes, orders.ranks(), from, to, gradients);
    } else {
      addSelected(theta, lanes, orders.samples(), from, to, gradients);
    }
    divide(gradients, 2 * lanes, to - from);
  }

  private void addSelected(
      double[] theta, int lanes, int[] orders, int from, int to, double[] gradients) {
    int atOnce = SampleTerms.CAPACITY / lanes;
    for (int start = from; start < to; start += atOnce) {
      int count = Math.min(atOnce, to - start);
      select(orders, start * lanes, count * lanes);
      computeSelectedHidden(theta, lanes, count);
      addSelectedGradients(theta, lanes, count, gradients);
    }
  }

  private void addAmongAll(
      double[] theta, int lanes, int[] ranks, int from, int to, double[] gradients) {
    for (int lane = 0; lane < lanes; lane += WIDTH) {
      for (int start = 0; start < sampleCount; start += MOST_ROWS) {
        int end = Math.min(start + MOST_ROWS, sampleCount);
        computeHidden(theta, lanes, lane, start, end);
        addHiddenOfBatch(theta, lanes, lane, start, end, ranks, from, to, gradients);
      }
    }
  }

  /// The batch has the samples whose ranks are from `from` to below `to`.
  private void addHiddenOfBatch(
      double[] theta,
      int lanes,
      int lane,
      int start,
      int end,
      int[] ranks,
      int from,
      int to,
      double[] gradients) {
    DoubleVector b = load(theta, lanes + lane);
    DoubleVector firstSum = load(gradients, lane);
    DoubleVector secondSum = load(gradients, lanes + lane);
    for (int i = start; i < end; i++) {
      DoubleVector hidden = load(hiddens, (i - start) * WIDTH);
      DoubleVector e = load(exponentials, (i - start) * WIDTH);
      DoubleVector slope = FORMULAS.slopeOf(hidden, e, b, all(targets[i]));
      IntVector rank = IntVector.fromArray(RANKS, ranks, i * lanes + lane);
      VectorMask<Double> chosen =
          rank.sub(from).compare(VectorOperators.ULT, to - from).cast(SPECIES);
      firstSum = firstSum.add(FORMULAS.firstGradientOf(slope, hidden, b, all(first[i])), chosen);
      secondSum = secondSum.add(FORMULAS.secondGradientOf(slope, hidden, all(second[i])), chosen);
    }
    firstSum.intoArray(gradients, lane);
    secondSum.intoArray(gradients, lanes + lane);
  }

  // vectors could be made of scattered numbers at once; one by one is faster
  private void select(int[] orders, int from, int count) {
    for (int i = 0; i < count; i++) {
      int sample = orders[from + i];
      firsts[i] = first[sample];
      selectedTargets[i] = targets[sample];
    }
    if (MODEL.hasBias()) return;
    for (int i = 0; i < count; i++) seconds[i] = second[orders[from + i]];
  }

  private void computeSelectedHidden(double[] theta, int lanes, int positions) {
    for (int lane = 0; lane < lanes; lane += WIDTH) {
      DoubleVector a = load(theta, lane);
      DoubleVector b = load(theta, lanes + lane);
      for (int i = lane; i < positions * lanes; i += lanes) {
        DoubleVector hidden = FORMULAS.hiddenOf(a, b, load(firsts, i), load(seconds, i));
        hidden.intoArray(hiddens, i);
        if (MODEL.logLoss()) FORMULAS.exponentialOf(hidden).intoArray(exponentials, i);
      }
    }
  }

  private void addSelectedGradients(double[] theta, int lanes, int positions, double[] gradients) {
    for (int lane = 0; lane < lanes; lane += WIDTH) {
      DoubleVector b = load(theta, lanes + lane);
      DoubleVector firstSum = load(gradients, lane);
      DoubleVector secondSum = load(gradients, lanes + lane);
      for (int i = lane; i < positions * lanes; i += lanes) {
        DoubleVector hidden = load(hiddens, i);
        DoubleVector slope =
            FORMULAS.slopeOf(hidden, load(exponentials, i), b, load(selectedTargets, i));
        firstSum = firstSum.add(FORMULAS.firstGradientOf(slope, hidden, b, load(firsts, i)));
        secondSum = secondSum.add(FORMULAS.secondGradientOf(slope, hidden, load(seconds, i)));
      }
      firstSum.intoArray(gradients, lane);
      secondSum.intoArray(gradients, lanes + lane);
    }
  }

  @Override
  public void descend(
      double[] theta, int lanes, DescentSteps steps, double[] gradients, int at, double[] squares) {
    if (!ONE_LOOP_FOR_ONE || steps.batches().batchSize() > 1) {
      LaneEvaluator.super.descend(theta, lanes, steps, gradients, at, squares);
      return;
    }
    int[] orders = steps.orders().samples();
    int first = steps.batches().from();
    int atOnce = SampleTerms.CAPACITY / lanes;
    for (int start = 0; start < steps.count(); start += atOnce) {
      int end = Math.min(start + atOnce, steps.count());
      select(orders, (first + start) * lanes, (end - start) * lanes);
      for (int k = start; k < end; k++) {
        double learningRate = steps.learningRates()[k];
        int sample = (k - start) * lanes;
        int place = at + k * 2 * lanes;
        computeStepOfOne(theta, lanes, sample, learningRate, gradients, place, theta);
        LaneEvaluator.addSquares(theta, squares);
      }
    }
  }

  /// The gradients of a single sample for each lane, and where a step leads, in one go. Gradients
  /// are added to 0, as sums are: they have the sign of theirs then.
  ///
  /// @param sample where the first lane's is among the selected ones
  /// @param gradients parameters × lanes from `at` on. Overwritten.
  /// @param after the parameters after the step; may be `theta`. Overwritten.
  private void computeStepOfOne(
      double[] theta,
      int lanes,
      int sample,
      double learningRate,
      double[] gradients,
      int at,
      double[] after) {
    for (int lane = 0; lane < lanes; lane += WIDTH) {
      DoubleVector x = load(firsts, sample + lane);
      DoubleVector s = load(seconds, sample + lane);
      DoubleVector y = load(selectedTargets, sample + lane);
      DoubleVector a = load(theta, lane);
      DoubleVector b = load(theta, lanes + lane);
      DoubleVector hidden = FORMULAS.hiddenOf(a, b, x, s);
      DoubleVector slope = FORMULAS.slopeOf(hidden, hidden, b, y);
      DoubleVector first = VectorFunctions.ZERO.add(FORMULAS.firstGradientOf(slope, hidden, b, x));
      DoubleVector second = VectorFunctions.ZERO.add(FORMULAS.secondGradientOf(slope, hidden, s));
      first.intoArray(gradients, at + lane);
      second.intoArray(gradients, at + lanes + lane);
      a.sub(first.mul(learningRate)).intoArray(after, lane);
      b.sub(second.mul(learningRate)).intoArray(after, lanes + lane);
    }
  }

  @Override
  public void lossesAndGradients(double[] theta, int lanes, double[] losses, double[] gradients) {
    Arrays.fill(losses, 0, lanes, 0);
    Arrays.fill(gradients, 0, 2 * lanes, 0);
    for (int lane = 0; lane < lanes; lane += WIDTH) {
      for (int from = 0; from < sampleCount; from += MOST_ROWS) {
        int to = Math.min(from + MOST_ROWS, sampleCount);
        computeHidden(theta, lanes, lane, from, to);
        addHidden(theta, lanes, lane, from, to, losses, gradients);
      }
    }
    divide(losses, lanes, sampleCount);
    divide(gradients, 2 * lanes, sampleCount);
  }

  private void computeHidden(double[] theta, int lanes, int lane, int from, int to) {
    DoubleVector a = load(theta, lane);
    DoubleVector b = load(theta, lanes + lane);
    for (int i = from; i < to; i++) {
      DoubleVector hidden = FORMULAS.hiddenOf(a, b, all(first[i]), all(second[i]));
      hidden.intoArray(hiddens, (i - from) * WIDTH);
      if (MODEL.logLoss())
        FORMULAS.exponentialOf(hidden).intoArray(exponentials, (i - from) * WIDTH);
    }
  }

  private void addHidden(
      double[] theta, int lanes, int lane, int from, int to, double[] losses, double[] gradients) {
    DoubleVector b = load(theta, lanes + lane);
    DoubleVector lossSum = load(losses, lane);
    DoubleVector firstSum = load(gradients, lane);
    DoubleVector secondSum = load(gradients, lanes + lane);
    for (int i = from; i < to; i++) {
      DoubleVector hidden = load(hiddens, (i - from) * WIDTH);
      DoubleVector e = load(exponentials, (i - from) * WIDTH);
      DoubleVector y = all(targets[i]);
      DoubleVector slope = FORMULAS.slopeOf(hidden, e, b, y);
      lossSum = lossSum.add(FORMULAS.lossOf(hidden, e, b, y));
      firstSum = firstSum.add(FORMULAS.firstGradientOf(slope, hidden, b, all(first[i])));
      secondSum = secondSum.add(FORMULAS.secondGradientOf(slope, hidden, all(second[i])));
    }
    lossSum.intoArray(losses, lane);
    firstSum.intoArray(gradients, lane);
    secondSum.intoArray(gradients, lanes + lane);
  }

  private static void divide(double[] sums, int count, int samples) {
    if (samples == 1) return;
    for (int i = 0; i < count; i += WIDTH) load(sums, i).div(samples).intoArray(sums, i);
  }

  @Override
  public void losses(double[] theta, int lanes, double[] losses) {
    for (int lane = 0; lane < lanes; lane += WIDTH) {
      if (MODEL.logLoss()) {
        lossesInTwoPasses(theta, lanes, lane, losses);
      } else {
        lossesInOnePass(theta, lanes, lane, losses);
      }
      load(losses, lane).div(sampleCount).intoArray(losses, lane);
    }
  }

  private void lossesInOnePass(double[] theta, int lanes, int lane, double[] losses) {
    DoubleVector a = load(theta, lane);
    DoubleVector b = load(theta, lanes + lane);
    DoubleVector sum = all(0);
    for (int i = 0; i < sampleCount; i++) {
      DoubleVector hidden = FORMULAS.hiddenOf(a, b, all(first[i]), all(second[i]));
      sum = sum.add(FORMULAS.lossOf(hidden, hidden, b, all(targets[i])));
    }
    sum.intoArray(losses, lane);
  }

  /// An exponential and a logarithm in one loop have more constants than a processor has registers.
  private void lossesInTwoPasses(double[] theta, int lanes, int lane, double[] losses) {
    Arrays.fill(losses, lane, lane + WIDTH, 0);
    for (int from = 0; from < sampleCount; from += MOST_ROWS) {
      int to = Math.min(from + MOST_ROWS, sampleCount);
      computeHidden(theta, lanes, lane, from, to);
      addLosses(lane, from, to, losses);
    }
  }

  private void addLosses(int lane, int from, int to, double[] losses) {
    DoubleVector sum = load(losses, lane);
    for (int i = from; i < to; i++) {
      DoubleVector hidden = load(hiddens, (i - from) * WIDTH);
      DoubleVector e = load(exponentials, (i - from) * WIDTH);
      sum = sum.add(FORMULAS.lossOf(hidden, e, hidden, all(targets[i])));
    }
    sum.intoArray(losses, lane);
  }
}
