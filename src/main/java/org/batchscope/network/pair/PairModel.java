package org.batchscope.network.pair;

import java.util.Arrays;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;

/// What of a network with two parameters, its loss and its data decides which loops compute them.
/// It knows no vectors, which not every runtime has.
///
/// @param chain whether it is the chain; otherwise a neuron
/// @param hasBias whether the second input of all samples is 1
/// @param tanh whether that is the neuron's activation; so are `sigmoid` and `relu`
record PairModel(
    boolean chain, boolean hasBias, boolean logLoss, boolean tanh, boolean sigmoid, boolean relu) {
  static PairModel of(Network.Pair network, Loss loss, Samples samples) {
    return new PairModel(
        network instanceof Network.Chain,
        Arrays.stream(samples.second()).allMatch(value -> value == 1),
        loss == Loss.LOG_LOSS,
        network.equals(new Network.Neuron(Activation.TANH)),
        network.equals(new Network.Neuron(Activation.SIGMOID)),
        network.equals(new Network.Neuron(Activation.RELU)));
  }
}
