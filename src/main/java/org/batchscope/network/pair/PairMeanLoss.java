package org.batchscope.network.pair;

import java.util.Arrays;
import java.util.List;
import org.batchscope.data.Dataset;
import org.batchscope.network.Activation;
import org.batchscope.network.Evaluator;
import org.batchscope.network.GridEvaluator;
import org.batchscope.network.LaneEvaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.MeanLoss;
import org.batchscope.network.Network;
import org.batchscope.network.ParameterPlane;
import org.batchscope.network.arithmetic.ElementaryFunctions;
import org.batchscope.network.arithmetic.Exponentials;
import org.batchscope.network.layered.LayeredGrid;

/// The mean loss of a network with two parameters.
public final class PairMeanLoss implements MeanLoss {
  private final Network.Pair network;
  private final Loss loss;
  private final List<String> parameterNames;
  private final Samples samples;
  private final PairLayers layers;
  private final PairModel vectorModel;
  private final PairLossBound bound;

  /// @param data with no more features than the network takes
  public PairMeanLoss(Network.Pair network, Loss loss, Dataset data) {
    this.network = network;
    this.loss = loss;
    samples = samples(data);
    parameterNames =
        switch (network) {
          case Network.Chain() -> List.of("w", "v");
          case Network.Neuron _ ->
              data.featureCount() == 1 ? List.of("w", "b") : List.of("w1", "w2");
        };
    layers = PairLayers.of(network, loss, data.featureCount());
    vectorModel = PairModel.of(network, loss, samples);
    bound = PairLossBound.of(network, loss, samples);
  }

  private static Samples samples(Dataset data) {
    double[] ones = new double[data.size()];
    Arrays.fill(ones, 1);
    return new Samples(
        data.featureColumn(0),
        data.featureCount() == 2 ? data.featureColumn(1) : ones,
        data.targets());
  }

  @Override
  public List<String> parameterNames() {
    return parameterNames;
  }

  @Override
  public int parameterCount() {
    return parameterNames.size();
  }

  @Override
  public Evaluator evaluator() {
    return new PairEvaluator(network, loss, samples);
  }

  @Override
  public LaneEvaluator plainLanes() {
    return new PairLanes(network, loss, samples);
  }

  @Override
  public LaneEvaluator vectorLanes(int count) {
    return Specialized.laneEvaluator(PairVectors.class, vectorModel, samples.first(count));
  }

  @Override
  public GridEvaluator plainGrid(ParameterPlane plane) {
    return LayeredGrid.plain(layers.samples(samples), loss, layers.plane(plane));
  }

  @Override
  public GridEvaluator vectorGrid(ParameterPlane plane, int count) {
    return LayeredGrid.vectors(layers.samples(samples.first(count)), loss, layers.plane(plane));
  }

  @Override
  public Record vectorModel() {
    return vectorModel;
  }

  @Override
  public boolean sumsInOrderOfData(int batchCount) {
    return samples.isLarge(batchCount);
  }

  @Override
  public double bound(double[] theta) {
    return bound.at(theta);
  }

  @Override
  public double[][] outputs(double[] theta, double[][] features) {
    int count = features[0].length;
    double[] outputs = new double[count];
    switch (network) {
      case Network.Neuron(Activation activation) -> {
        for (int i = 0; i < count; i++)
          outputs[i] =
              theta[0] * features[0][i] + theta[1] * (features.length == 2 ? features[1][i] : 1);
        activation.apply(outputs, count, new Exponentials(count));
      }
      case Network.Chain() -> {
        for (int i = 0; i < count; i++)
          outputs[i] = theta[1] * ElementaryFunctions.tanh(theta[0] * features[0][i]);
      }
    }
    return new double[][] {outputs};
  }
}
