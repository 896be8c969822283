package org.batchscope.network.layered;

import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.data.Dataset;
import org.batchscope.network.Evaluator;
import org.batchscope.network.GridEvaluator;
import org.batchscope.network.LaneEvaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.MeanLoss;
import org.batchscope.network.Network;
import org.batchscope.network.ParameterPlane;

/// The mean loss of a multi-layer perceptron.
public final class LayeredMeanLoss implements MeanLoss {
  private final Loss loss;
  private final Layers layers;
  private final LayeredSamples samples;
  private final LayeredLossBound bound;

  public LayeredMeanLoss(Network.Mlp mlp, Loss loss, Dataset data) {
    this.loss = loss;
    layers = layers(mlp, data);
    double[][] features =
        IntStream.range(0, data.featureCount())
            .mapToObj(data::featureColumn)
            .toArray(double[][]::new);
    samples = new LayeredSamples(layers, features, data.targets());
    bound = LayeredLossBound.of(samples, loss);
  }

  /// Random parameters to begin with, as Keras draws them: weights by the rule of Glorot and
  /// Bengio, biases 0.
  public static double[] initialParameters(Network.Mlp mlp, Dataset data, long seed) {
    return layers(mlp, data).glorotUniform(seed);
  }

  private static Layers layers(Network.Mlp mlp, Dataset data) {
    return Layers.of(mlp, data.featureCount(), data.classCount());
  }

  @Override
  public List<String> parameterNames() {
    return layers.parameterNames();
  }

  @Override
  public int parameterCount() {
    return layers.parameterCount();
  }

  @Override
  public Evaluator evaluator() {
    return new LayeredEvaluator(samples, loss);
  }

  @Override
  public LaneEvaluator plainLanes() {
    return new LayeredLanes(samples, loss);
  }

  @Override
  public LaneEvaluator vectorLanes(int count) {
    return new LayeredVectors(samples.first(count), loss);
  }

  @Override
  public GridEvaluator plainGrid(ParameterPlane plane) {
    return LayeredGrid.plain(samples, loss, plane);
  }

  @Override
  public GridEvaluator vectorGrid(ParameterPlane plane, int count) {
    return LayeredGrid.vectors(samples.first(count), loss, plane);
  }

  @Override
  public Record vectorModel() {
    return new LayeredVectors.Model(layers.hidden(), layers.output(), loss);
  }

  /// Only if it is all samples: to compute some that are not in the batch would take longer than to
  /// pick the others.
  @Override
  public boolean sumsInOrderOfData(int batchCount) {
    return batchCount == samples.count();
  }

  @Override
  public double bound(double[] theta) {
    return bound.at(theta);
  }

  @Override
  public double[][] outputs(double[] theta, double[][] features) {
    double[] noTargets = new double[features[0].length];
    LayeredSamples points = new LayeredSamples(layers, features, noTargets);
    return new LayeredEvaluator(points, loss).outputs(theta);
  }
}
