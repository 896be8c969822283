package org.batchscope.objective;

import java.util.ArrayList;
import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.Dataset;
import org.batchscope.data.Sets;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.text.InputException;

/// Every network with every loss and number of features that it goes with.
final class Models {
  record Model(Network network, Loss loss, Dataset data) {
    Objective on(Dataset samples) {
      try {
        return Objective.of(network, loss, samples);
      } catch (InputException e) {
        throw new AssertionError(e);
      }
    }

    Objective objective() {
      return on(data);
    }

    boolean hasKink() {
      return network.equals(new Network.Neuron(Activation.RELU));
    }

    @Override
    public String toString() {
      return network + " " + loss.id() + " on " + data.name();
    }
  }

  private Models() {}

  static List<Model> all() {
    Dataset oneFeature = Sets.builtIn(BuiltIn.LINE);
    Dataset twoFeatures = Sets.builtIn(BuiltIn.TWO_GROUPS);
    List<Model> models = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      models.add(new Model(new Network.Neuron(activation), Loss.MSE, oneFeature));
      models.add(new Model(new Network.Neuron(activation), Loss.MSE, twoFeatures));
    }
    Network logistic = new Network.Neuron(Activation.SIGMOID);
    models.add(new Model(logistic, Loss.LOG_LOSS, twoFeatures));
    models.add(new Model(logistic, Loss.LOG_LOSS, oneFeatureWithClasses(twoFeatures)));
    models.add(new Model(new Network.Chain(), Loss.MSE, oneFeature));
    return models;
  }

  private static Dataset oneFeatureWithClasses(Dataset data) {
    return Sets.oneFeature(data.featureColumn(0), data.targets());
  }
}
