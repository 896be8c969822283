package org.batchscope.cli;

import java.util.Optional;
import org.batchscope.data.DataChoice;
import org.batchscope.data.Dataset;
import org.batchscope.export.NetworkKind;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.text.InputException;
import org.batchscope.training.ExperimentDefaults;
import picocli.CommandLine.Option;

/// The options that choose a network. A detail that only one kind has chooses this kind: hidden
/// layers the multi-layer perceptron, an activation alone the neuron.
final class NetworkOptions {
  @Option(names = "--network", paramLabel = "KIND")
  private Optional<NetworkKind> network = Optional.empty();

  @Option(names = "--activation", paramLabel = "NAME")
  private Optional<Activation> activation = Optional.empty();

  @Option(names = "--hidden", paramLabel = "N[,M]")
  private Optional<OptionTypes.Hidden> hidden = Optional.empty();

  @Option(names = "--output", paramLabel = "NAME")
  private Optional<Output> output = Optional.empty();

  /// The kind that the options choose, if they do.
  ///
  /// @param layered whether it is a multi-layer perceptron where no option says otherwise
  private Optional<NetworkKind> kind(boolean layered) {
    if (network.isPresent()) return network;
    if (hidden.isPresent() || output.isPresent()) return Optional.of(NetworkKind.MLP);
    if (activation.isEmpty()) return Optional.empty();
    return Optional.of(layered ? NetworkKind.MLP : NetworkKind.NEURON);
  }

  /// The most features that the network takes.
  ///
  /// @param base what holds where no option says otherwise, if it is not what suits the data
  int maxFeatureCount(Optional<Network> base) {
    Optional<NetworkKind> kind = kind(base.filter(Network.Mlp.class::isInstance).isPresent());
    if (kind.isEmpty()) return base.map(Network::maxFeatureCount).orElse(DataChoice.MOST_FEATURES);
    return switch (kind.get()) {
      case CHAIN -> Network.Chain.MOST_FEATURES;
      case NEURON -> Network.Neuron.MOST_FEATURES;
      case MLP -> DataChoice.MOST_FEATURES;
    };
  }

  boolean chooseNetwork() {
    return network.isPresent()
        || activation.isPresent()
        || hidden.isPresent()
        || output.isPresent();
  }

  /// @param base what holds where no option says otherwise
  /// @param samples what the network is to learn
  Network network(Network base, Dataset samples) throws InputException {
    Optional<NetworkKind> kind = kind(base instanceof Network.Mlp);
    if (kind.isEmpty()) return base;
    boolean layered = kind.get() == NetworkKind.MLP;
    if (!layered && (hidden.isPresent() || output.isPresent()))
      throw new InputException("cli.fault.layers-of", kind.get().id());
    return switch (kind.get()) {
      case CHAIN -> {
        if (activation.isPresent()) throw new InputException("cli.fault.activation-of-chain");
        yield new Network.Chain();
      }
      case NEURON -> {
        if (activation.isPresent()) yield new Network.Neuron(activation.get());
        if (base instanceof Network.Neuron) yield base;
        yield new Network.Neuron(
            samples.hasBinaryTarget() ? Activation.SIGMOID : Activation.IDENTITY);
      }
      case MLP -> mlp(base, samples);
    };
  }

  private Network.Mlp mlp(Network base, Dataset samples) throws InputException {
    if (activation.isPresent() && activation.get() == Activation.IDENTITY)
      throw new InputException("cli.fault.linear-layers");
    Network.Mlp usual =
        base instanceof Network.Mlp mlp
            ? mlp
            : new Network.Mlp(
                ExperimentDefaults.USUAL_HIDDEN,
                Activation.TANH,
                ExperimentDefaults.outputFor(samples));
    return new Network.Mlp(
        hidden.map(OptionTypes.Hidden::units).orElse(usual.hidden()),
        activation.orElse(usual.activation()),
        output.orElse(usual.output()));
  }
}
