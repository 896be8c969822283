package org.batchscope.network.pair;

import java.util.Arrays;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;

/// The evaluator of networks with two parameters.
///
/// Every sum runs through its samples in their order, so the same call gives the same bits
/// everywhere.
final class PairEvaluator implements Evaluator {
  private final int sampleCount;
  private final SingleSample single;
  private final SampleTerms terms;
  private final double[][] products = new double[2][2];
  // the same parameters in every lane
  private final double[][] lanes = new double[2][SampleTerms.CAPACITY];

  PairEvaluator(Network.Pair network, Loss loss, Samples samples) {
    sampleCount = samples.count();
    terms = new SampleTerms(network, loss, samples);
    single = new SingleSample(network, loss, samples);
  }

  @Override
  public long batchBytes(int batchSize) {
    return (long) batchSize * terms.bytesPerSample();
  }

  @Override
  public double loss(double[] theta) {
    fillLanes(theta, sampleCount);
    double sum = 0;
    for (int start = 0; start < sampleCount; start += SampleTerms.CAPACITY) {
      int count = Math.min(SampleTerms.CAPACITY, sampleCount - start);
      terms.select(start, count);
      terms.computeLosses(lanes[0], lanes[1], count);
      for (int i = 0; i < count; i++) sum += terms.losses[i];
    }
    return sum / sampleCount;
  }

  @Override
  public double lossAndGradient(double[] theta, double[] gradient) {
    fillLanes(theta, sampleCount);
    double sum = 0;
    double first = 0;
    double second = 0;
    for (int start = 0; start < sampleCount; start += SampleTerms.CAPACITY) {
      int count = Math.min(SampleTerms.CAPACITY, sampleCount - start);
      terms.select(start, count);
      terms.computeLossesAndGradients(lanes[0], lanes[1], count);
      for (int i = 0; i < count; i++) {
        sum += terms.losses[i];
        first += terms.firstGradients[i];
        second += terms.secondGradients[i];
      }
    }
    gradient[0] = first / sampleCount;
    gradient[1] = second / sampleCount;
    return sum / sampleCount;
  }

  @Override
  public void batchGradient(double[] theta, int[] order, int from, int to, double[] gradient) {
    if (to - from < FEWEST_TOGETHER) {
      Arrays.fill(gradient, 0);
      for (int i = from; i < to; i++) single.addGradient(theta, order[i], gradient);
      for (int p = 0; p < 2; p++) gradient[p] /= to - from;
      return;
    }
    fillLanes(theta, to - from);
    double first = 0;
    double second = 0;
    for (int start = from; start < to; start += SampleTerms.CAPACITY) {
      int count = Math.min(SampleTerms.CAPACITY, to - start);
      terms.select(order, start, count);
      terms.computeGradients(lanes[0], lanes[1], count);
      for (int i = 0; i < count; i++) {
        first += terms.firstGradients[i];
        second += terms.secondGradients[i];
      }
    }
    gradient[0] = first / (to - from);
    gradient[1] = second / (to - from);
  }

  @Override
  public void sampleGradient(double[] theta, int sample, double[] gradient) {
    Arrays.fill(gradient, 0);
    single.addGradient(theta, sample, gradient);
  }

  @Override
  public void meanProducts(double[] theta, double[] center, double[][] products) {
    fillLanes(theta, sampleCount);
    double firstFirst = 0;
    double firstSecond = 0;
    double secondSecond = 0;
    for (int start = 0; start < sampleCount; start += SampleTerms.CAPACITY) {
      int count = Math.min(SampleTerms.CAPACITY, sampleCount - start);
      terms.select(start, count);
      terms.computeGradients(lanes[0], lanes[1], count);
      for (int i = 0; i < count; i++) {
        double first = terms.firstGradients[i] - center[0];
        double second = terms.secondGradients[i] - center[1];
        firstFirst += first * first;
        firstSecond += first * second;
        secondSecond += second * second;
      }
    }
    products[0][0] = firstFirst / sampleCount;
    products[0][1] = products[1][0] = firstSecond / sampleCount;
    products[1][1] = secondSecond / sampleCount;
  }

  @Override
  public void meanSquaredDistances(double[] theta, double[] center, double[] squares) {
    meanProducts(theta, center, products);
    squares[0] = products[0][0];
    squares[1] = products[1][1];
  }

  @Override
  public double gradientAndTrace(double[] theta, double[] gradient) {
    lossAndGradient(theta, gradient);
    meanProducts(theta, gradient, products);
    return products[0][0] + products[1][1];
  }

  @Override
  public void sampleProducts(
      double[] theta, int[] samples, double[][] directions, double[][] products) {
    fillLanes(theta, samples.length);
    for (int start = 0; start < samples.length; start += SampleTerms.CAPACITY) {
      int count = Math.min(SampleTerms.CAPACITY, samples.length - start);
      terms.select(samples, start, count);
      terms.computeGradients(lanes[0], lanes[1], count);
      for (int d = 0; d < directions.length; d++)
        for (int i = 0; i < count; i++)
          products[d][start + i] =
              directions[d][0] * terms.firstGradients[i]
                  + directions[d][1] * terms.secondGradients[i];
    }
  }

  private void fillLanes(double[] theta, int samples) {
    int count = Math.min(SampleTerms.CAPACITY, samples);
    Arrays.fill(lanes[0], 0, count, theta[0]);
    Arrays.fill(lanes[1], 0, count, theta[1]);
  }
}
