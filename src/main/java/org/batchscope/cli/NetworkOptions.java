package org.batchscope.cli;

import java.util.Optional;
import org.batchscope.export.NetworkKind;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.text.InputException;
import picocli.CommandLine.Option;

/// The options that choose a network. A detail that only one kind has chooses this kind: an
/// activation the neuron.
final class NetworkOptions {
  @Option(names = "--network", paramLabel = "KIND")
  private Optional<NetworkKind> network = Optional.empty();

  @Option(names = "--activation", paramLabel = "NAME")
  private Optional<Activation> activation = Optional.empty();

  boolean chooseChain() {
    return network.isPresent() && network.get() == NetworkKind.CHAIN;
  }

  boolean chooseNetwork() {
    return network.isPresent() || activation.isPresent();
  }

  /// @param base what holds where no option says otherwise
  /// @param usual the activation of a neuron that replaces a chain
  Network network(Network base, Activation usual) throws InputException {
    if (chooseChain() && activation.isPresent())
      throw new InputException("cli.fault.activation-of-chain");
    if (chooseChain()) return new Network.Chain();
    if (activation.isPresent()) return new Network.Neuron(activation.get());
    if (network.isPresent() && base instanceof Network.Chain) return new Network.Neuron(usual);
    return base;
  }
}
