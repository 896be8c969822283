package org.batchscope.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.batchscope.data.Dataset;
import org.batchscope.data.Sets;
import org.batchscope.network.Activation;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.objective.Models.Model;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LossTest {
  /// A mean of 1050 terms, each right to some 1e-15, added in another order.
  private static final double RELATIVE_ERROR = 1e-13;

  private static List<Model> models() {
    return Models.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void lossIsTheMeanOfItsDefinition(Model model) {
    for (double[] theta : new double[][] {{0, 0}, {1.2, -0.7}, {-2.5, 3}, {0.01, 2}}) {
      double mean = 0;
      for (int i = 0; i < model.data().size(); i++)
        mean += byDefinition(model, theta, i) / model.data().size();

      assertEquals(mean, model.objective().evaluator().loss(theta), RELATIVE_ERROR * mean);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void predictionIsWhatTheLossIsComputedFrom(Model model) {
    double[] theta = {1.2, -0.7};
    for (int i = 0; i < 20; i++)
      assertEquals(
          prediction(model, theta, i),
          model.objective().predict(theta, features(model.data(), i)),
          RELATIVE_ERROR);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 40, 745, 1e5, 1e150, 1e300})
  void logLossIsFiniteHoweverWrongAPredictionIs(double z) {
    Dataset data = Sets.oneFeature(new double[] {1, 1, 1}, new double[] {0, 1, 1});
    Evaluator evaluator =
        new Model(new Network.Neuron(Activation.SIGMOID), Loss.LOG_LOSS, data)
            .objective()
            .evaluator();
    double[] gradient = new double[2];

    double loss = evaluator.lossAndGradient(new double[] {z, 0}, gradient);

    double softplusOfMinusZ = Math.log1p(Math.exp(-z));
    assertEquals((z + 3 * softplusOfMinusZ) / 3, loss, RELATIVE_ERROR * loss);
    assertTrue(Double.isFinite(gradient[0]) && Double.isFinite(gradient[1]));
  }

  private static double[] features(Dataset data, int sample) {
    double[] features = new double[data.featureCount()];
    for (int j = 0; j < features.length; j++) features[j] = data.feature(sample, j);
    return features;
  }

  private static double prediction(Model model, double[] theta, int sample) {
    double first = model.data().feature(sample, 0);
    double second = model.data().featureCount() == 2 ? model.data().feature(sample, 1) : 1;
    double z = theta[0] * first + theta[1] * second;
    return switch (model.network()) {
      case Network.Chain() -> theta[1] * Math.tanh(theta[0] * first);
      case Network.Neuron(Activation activation) ->
          switch (activation) {
            case IDENTITY -> z;
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case TANH -> Math.tanh(z);
            case RELU -> z > 0 ? z : 0;
          };
      case Network.Mlp mlp -> throw new AssertionError(mlp + " has more than two parameters");
    };
  }

  private static double byDefinition(Model model, double[] theta, int sample) {
    double prediction = prediction(model, theta, sample);
    double target = model.data().target(sample);
    return switch (model.loss()) {
      case MSE -> (prediction - target) * (prediction - target);
      case LOG_LOSS -> target == 1 ? -Math.log(prediction) : -Math.log1p(-prediction);
      case CROSS_ENTROPY -> throw new AssertionError("no network with two parameters has it");
    };
  }
}
