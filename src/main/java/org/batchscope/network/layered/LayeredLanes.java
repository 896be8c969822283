package org.batchscope.network.layered;

import org.batchscope.network.LaneEvaluator;
import org.batchscope.network.Loss;
import org.batchscope.sampling.LaneOrders;

/// The lane evaluator of multi-layer perceptrons, in plain loops: lane by lane, with one sample
/// beside the other.
final class LayeredLanes implements LaneEvaluator {
  private final LayeredSamples samples;
  private final LayeredEvaluator alone;
  private final double[] point;
  private final double[] pointGradient;

  LayeredLanes(LayeredSamples samples, Loss loss) {
    this.samples = samples;
    alone = new LayeredEvaluator(samples, loss);
    point = new double[samples.layers().parameterCount()];
    pointGradient = new double[point.length];
  }

  @Override
  public void batchGradients(
      double[] theta, int lanes, LaneOrders orders, int from, int to, double[] gradients) {
    for (int lane = 0; lane < lanes; lane++) {
      take(theta, lanes, lane);
      if (samples.areAll(orders, from, to)) {
        alone.lossAndGradient(point, pointGradient);
      } else {
        alone.strideGradient(
            point, orders.samples(), from * lanes + lane, lanes, to - from, pointGradient);
      }
      give(gradients, lanes, lane);
    }
  }

  @Override
  public void lossesAndGradients(double[] theta, int lanes, double[] losses, double[] gradients) {
    for (int lane = 0; lane < lanes; lane++) {
      take(theta, lanes, lane);
      losses[lane] = alone.lossAndGradient(point, pointGradient);
      give(gradients, lanes, lane);
    }
  }

  @Override
  public void losses(double[] theta, int lanes, double[] losses) {
    for (int lane = 0; lane < lanes; lane++) {
      take(theta, lanes, lane);
      losses[lane] = alone.loss(point);
    }
  }

  private void take(double[] theta, int lanes, int lane) {
    for (int p = 0; p < point.length; p++) point[p] = theta[p * lanes + lane];
  }

  private void give(double[] gradients, int lanes, int lane) {
    for (int p = 0; p < point.length; p++) gradients[p * lanes + lane] = pointGradient[p];
  }
}
