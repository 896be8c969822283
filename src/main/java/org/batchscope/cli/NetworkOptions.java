package org.batchscope.cli;

import java.util.Optional;
import org.batchscope.export.NetworkKind;
import org.batchscope.export.OptimizerKind;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.text.InputException;
import picocli.CommandLine.Option;

/// The options that choose a network and an optimizer. A detail that only one kind has chooses this
/// kind: an activation the neuron, a momentum the optimizer of this name.
final class NetworkOptions {
  private static final double USUAL_MOMENTUM = 0.9;

  @Option(names = "--network", paramLabel = "KIND")
  private Optional<NetworkKind> network = Optional.empty();

  @Option(names = "--activation", paramLabel = "NAME")
  private Optional<Activation> activation = Optional.empty();

  @Option(names = "--optimizer", paramLabel = "KIND")
  private Optional<OptimizerKind> optimizer = Optional.empty();

  @Option(names = "--momentum", paramLabel = "M", converter = OptionTypes.Momentum.class)
  private Optional<Double> momentum = Optional.empty();

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

  /// @param base what holds where no option says otherwise
  Optimizer optimizer(Optimizer base) throws InputException {
    boolean chooseSgd = optimizer.isPresent() && optimizer.get() == OptimizerKind.SGD;
    if (chooseSgd && momentum.isPresent()) throw new InputException("cli.fault.momentum-of-sgd");
    if (chooseSgd) return new Optimizer.Sgd();
    if (momentum.isPresent()) return new Optimizer.Momentum(momentum.get());
    if (optimizer.isPresent() && base instanceof Optimizer.Sgd)
      return new Optimizer.Momentum(USUAL_MOMENTUM);
    return base;
  }
}
