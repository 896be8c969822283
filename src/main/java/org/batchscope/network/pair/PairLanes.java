package org.batchscope.network.pair;

import java.util.Arrays;
import org.batchscope.network.LaneEvaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.sampling.LaneOrders;

/// The lane evaluator of networks with two parameters, in plain loops.
///
/// A lane is one point of parameter space, for instance one run of many that differ in their seeds.
/// Whatever is computed lies lane beside lane, so that the processor's vectors are full even where
/// a batch is a single sample. Sums run through the samples in their order, as those of {@link
/// PairEvaluator} do: each lane has the bits that it has alone.
final class PairLanes implements LaneEvaluator {
  private final Samples samples;
  private final int sampleCount;
  private final SampleTerms terms;
  private final double[] a = new double[SampleTerms.CAPACITY];
  private final double[] b = new double[SampleTerms.CAPACITY];
  private final double[] firstSums = new double[SampleTerms.CAPACITY];
  private final double[] secondSums = new double[SampleTerms.CAPACITY];

  PairLanes(Network.Pair network, Loss loss, Samples samples) {
    this.samples = samples;
    sampleCount = samples.count();
    terms = new SampleTerms(network, loss, samples);
  }

  @Override
  public void batchGradients(
      double[] theta, int lanes, LaneOrders orders, int from, int to, double[] gradients) {
    clear(lanes);
    if (orders.haveEachOnce() && samples.isLarge(to - from)) {
      addAmongAll(theta, lanes, orders.ranks(), from, to);
    } else {
      addPicked(theta, lanes, orders.samples(), from, to);
    }
    give(to - from, lanes, gradients);
  }

  private void addPicked(double[] theta, int lanes, int[] orders, int from, int to) {
    int rows = fillRows(theta, lanes, to - from);
    for (int start = from; start < to; start += rows) {
      int count = Math.min(rows, to - start);
      terms.select(orders, start * lanes, count * lanes);
      terms.computeGradients(a, b, count * lanes);
      add(terms.firstGradients, count, lanes, firstSums);
      add(terms.secondGradients, count, lanes, secondSums);
    }
  }

  private void addAmongAll(double[] theta, int lanes, int[] ranks, int from, int to) {
    int rows = fillRows(theta, lanes, sampleCount);
    for (int start = 0; start < sampleCount; start += rows) {
      int count = Math.min(rows, sampleCount - start);
      terms.selectRows(start, count, lanes);
      terms.computeGradients(a, b, count * lanes);
      for (int i = 0; i < count * lanes; i++) {
        int rank = ranks[start * lanes + i];
        if (rank < from || rank >= to) continue;
        firstSums[i % lanes] += terms.firstGradients[i];
        secondSums[i % lanes] += terms.secondGradients[i];
      }
    }
  }

  @Override
  public void lossesAndGradients(double[] theta, int lanes, double[] losses, double[] gradients) {
    int rows = fillRows(theta, lanes, sampleCount);
    clear(lanes);
    Arrays.fill(losses, 0, lanes, 0);
    for (int start = 0; start < sampleCount; start += rows) {
      int count = Math.min(rows, sampleCount - start);
      terms.selectRows(start, count, lanes);
      terms.computeLossesAndGradients(a, b, count * lanes);
      add(terms.losses, count, lanes, losses);
      add(terms.firstGradients, count, lanes, firstSums);
      add(terms.secondGradients, count, lanes, secondSums);
    }
    divide(losses, lanes, sampleCount);
    give(sampleCount, lanes, gradients);
  }

  @Override
  public void losses(double[] theta, int lanes, double[] losses) {
    int rows = fillRows(theta, lanes, sampleCount);
    Arrays.fill(losses, 0, lanes, 0);
    for (int start = 0; start < sampleCount; start += rows) {
      int count = Math.min(rows, sampleCount - start);
      terms.selectRows(start, count, lanes);
      terms.computeLosses(a, b, count * lanes);
      add(terms.losses, count, lanes, losses);
    }
    divide(losses, lanes, sampleCount);
  }

  /// Repeats the lanes for as many samples as are computed in one go: long loops are fast.
  ///
  /// @return how many these are
  private int fillRows(double[] theta, int lanes, int samples) {
    int rows = Math.min(SampleTerms.CAPACITY / lanes, samples);
    for (int row = 0; row < rows; row++) {
      System.arraycopy(theta, 0, a, row * lanes, lanes);
      System.arraycopy(theta, lanes, b, row * lanes, lanes);
    }
    return rows;
  }

  private void clear(int lanes) {
    Arrays.fill(firstSums, 0, lanes, 0);
    Arrays.fill(secondSums, 0, lanes, 0);
  }

  private void give(int count, int lanes, double[] gradients) {
    divide(firstSums, lanes, count);
    divide(secondSums, lanes, count);
    System.arraycopy(firstSums, 0, gradients, 0, lanes);
    System.arraycopy(secondSums, 0, gradients, lanes, lanes);
  }

  /// Adds the rows of `terms` to the sums, one after the other.
  private static void add(double[] terms, int rows, int lanes, double[] sums) {
    if (rows == 1) {
      for (int lane = 0; lane < lanes; lane++) sums[lane] += terms[lane];
      return;
    }
    for (int lane = 0; lane < lanes; lane++) {
      double sum = sums[lane];
      for (int i = lane; i < rows * lanes; i += lanes) sum += terms[i];
      sums[lane] = sum;
    }
  }

  private static void divide(double[] sums, int lanes, int count) {
    for (int lane = 0; lane < lanes; lane++) sums[lane] /= count;
  }
}
