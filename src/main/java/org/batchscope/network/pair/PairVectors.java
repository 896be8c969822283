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
import org.batchscope.network.Activation;
import org.batchscope.network.LaneEvaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
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
  private static final Model MODEL = Specialized.model(MethodHandles.lookup(), Model.class);
  private static final boolean CHAIN = MODEL.network() instanceof Network.Chain;
  private static final boolean HAS_BIAS = MODEL.hasBias();
  private static final boolean LOG_LOSS = MODEL.loss() == Loss.LOG_LOSS;
  private static final boolean TANH = MODEL.is(Activation.TANH);
  private static final boolean SIGMOID = MODEL.is(Activation.SIGMOID);
  private static final boolean RELU = MODEL.is(Activation.RELU);
  // an exponential and all the rest in one loop are more than the compiler takes together
  private static final boolean ONE_LOOP_FOR_ONE = !SIGMOID;

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

  /// What a copy computes.
  ///
  /// @param hasBias whether the second input of all samples is 1
  record Model(Network.Pair network, Loss loss, boolean hasBias) {
    static Model of(Network.Pair network, Loss loss, Samples samples) {
      boolean hasBias = Arrays.stream(samples.second()).allMatch(value -> value == 1);
      return new Model(network, loss, hasBias);
    }

    boolean is(Activation activation) {
      return network.equals(new Network.Neuron(activation));
    }
  }

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
      computeSelectedGradientsOfOne(theta, lanes, gradients);
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
      DoubleVector slope = slopeOf(hidden, e, b, all(targets[i]));
      IntVector rank = IntVector.fromArray(RANKS, ranks, i * lanes + lane);
      VectorMask<Double> chosen =
          rank.sub(from).compare(VectorOperators.ULT, to - from).cast(SPECIES);
      firstSum = firstSum.add(firstGradientOf(slope, hidden, b, all(first[i])), chosen);
      secondSum = secondSum.add(secondGradientOf(slope, hidden, all(second[i])), chosen);
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
    if (HAS_BIAS) return;
    for (int i = 0; i < count; i++) seconds[i] = second[orders[from + i]];
  }

  private void computeSelectedHidden(double[] theta, int lanes, int positions) {
    for (int lane = 0; lane < lanes; lane += WIDTH) {
      DoubleVector a = load(theta, lane);
      DoubleVector b = load(theta, lanes + lane);
      for (int i = lane; i < positions * lanes; i += lanes) {
        DoubleVector hidden = hiddenOf(a, b, load(firsts, i), load(seconds, i));
        hidden.intoArray(hiddens, i);
        if (LOG_LOSS) exponentialOf(hidden).intoArray(exponentials, i);
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
        DoubleVector slope = slopeOf(hidden, load(exponentials, i), b, load(selectedTargets, i));
        firstSum = firstSum.add(firstGradientOf(slope, hidden, b, load(firsts, i)));
        secondSum = secondSum.add(secondGradientOf(slope, hidden, load(seconds, i)));
      }
      firstSum.intoArray(gradients, lane);
      secondSum.intoArray(gradients, lanes + lane);
    }
  }

  /// The gradients of a single sample for each lane, in one go. They are added to 0, as sums are:
  /// it has the sign of theirs then.
  private void computeSelectedGradientsOfOne(double[] theta, int lanes, double[] gradients) {
    for (int lane = 0; lane < lanes; lane += WIDTH) {
      DoubleVector b = load(theta, lanes + lane);
      DoubleVector x = load(firsts, lane);
      DoubleVector s = load(seconds, lane);
      DoubleVector hidden = hiddenOf(load(theta, lane), b, x, s);
      DoubleVector slope = slopeOf(hidden, hidden, b, load(selectedTargets, lane));
      VectorFunctions.ZERO.add(firstGradientOf(slope, hidden, b, x)).intoArray(gradients, lane);
      VectorFunctions.ZERO
          .add(secondGradientOf(slope, hidden, s))
          .intoArray(gradients, lanes + lane);
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
      DoubleVector hidden = hiddenOf(a, b, all(first[i]), all(second[i]));
      hidden.intoArray(hiddens, (i - from) * WIDTH);
      if (LOG_LOSS) exponentialOf(hidden).intoArray(exponentials, (i - from) * WIDTH);
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
      DoubleVector slope = slopeOf(hidden, e, b, y);
      lossSum = lossSum.add(lossOf(hidden, e, b, y));
      firstSum = firstSum.add(firstGradientOf(slope, hidden, b, all(first[i])));
      secondSum = secondSum.add(secondGradientOf(slope, hidden, all(second[i])));
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
      if (LOG_LOSS) {
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
      DoubleVector hidden = hiddenOf(a, b, all(first[i]), all(second[i]));
      sum = sum.add(lossOf(hidden, hidden, b, all(targets[i])));
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
      sum = sum.add(lossOf(hidden, e, hidden, all(targets[i])));
    }
    sum.intoArray(losses, lane);
  }

  /// What all the rest is made of: the chain's hidden unit; the sum of weighted inputs for
  /// log-loss; the neuron's output otherwise.
  private static DoubleVector hiddenOf(
      DoubleVector a, DoubleVector b, DoubleVector x, DoubleVector s) {
    if (CHAIN) return VectorFunctions.tanh(a.mul(x));
    DoubleVector z = a.fma(x, HAS_BIAS ? b : b.mul(s));
    if (LOG_LOSS) return z;
    if (TANH) return VectorFunctions.tanh(z);
    if (SIGMOID) return VectorFunctions.sigmoid(z, VectorFunctions.expOfNegativeMagnitude(z));
    return RELU ? VectorFunctions.relu(z) : z;
  }

  /// exp(−|z|), which log-loss and its slope have in common; nothing new for other losses.
  private static DoubleVector exponentialOf(DoubleVector hidden) {
    return LOG_LOSS ? VectorFunctions.expOfNegativeMagnitude(hidden) : hidden;
  }

  private static DoubleVector lossOf(
      DoubleVector hidden, DoubleVector e, DoubleVector b, DoubleVector y) {
    if (LOG_LOSS) return VectorFunctions.crossEntropy(hidden, e, y);
    return VectorFunctions.square(outputOf(hidden, b).sub(y));
  }

  private static DoubleVector outputOf(DoubleVector hidden, DoubleVector b) {
    return CHAIN ? hidden.mul(b) : hidden;
  }

  /// The derivative of the loss by the sum of weighted inputs; the chain's by its output.
  private static DoubleVector slopeOf(
      DoubleVector hidden, DoubleVector e, DoubleVector b, DoubleVector y) {
    if (LOG_LOSS) return VectorFunctions.sigmoid(hidden, e).sub(y);
    DoubleVector slope = outputOf(hidden, b).sub(y).mul(VectorFunctions.TWO);
    if (TANH) return slope.mul(VectorFunctions.tanhDerivative(hidden));
    if (SIGMOID) return slope.mul(VectorFunctions.sigmoidDerivative(hidden));
    return RELU ? VectorFunctions.wherePositive(hidden, slope) : slope;
  }

  private static DoubleVector firstGradientOf(
      DoubleVector slope, DoubleVector hidden, DoubleVector b, DoubleVector x) {
    return (CHAIN ? slope.mul(b).mul(VectorFunctions.tanhDerivative(hidden)) : slope).mul(x);
  }

  private static DoubleVector secondGradientOf(
      DoubleVector slope, DoubleVector hidden, DoubleVector s) {
    if (CHAIN) return slope.mul(hidden);
    return HAS_BIAS ? slope : slope.mul(s);
  }
}
