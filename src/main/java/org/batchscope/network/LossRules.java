package org.batchscope.network;

import java.util.Arrays;
import java.util.List;
import org.batchscope.data.Dataset;
import org.batchscope.text.InputException;

/// Which losses make sense for what a network predicts and for what it is to predict.
public final class LossRules {
  private LossRules() {}

  /// The losses that a network can have on some data; none if its output does not suit the data.
  public static List<Loss> suited(Network network, Dataset data) {
    return Arrays.stream(Loss.values()).filter(loss -> allow(network, loss, data)).toList();
  }

  /// Whether a network can have a loss on some data.
  public static boolean allow(Network network, Loss loss, Dataset data) {
    try {
      check(network, loss, data);
      return true;
    } catch (InputException _) {
      return false;
    }
  }

  /// Refuses a loss that a network cannot have on some data.
  ///
  /// @throws InputException if they make no sense together, with the reason
  public static void check(Network network, Loss loss, Dataset data) throws InputException {
    Output output =
        switch (network) {
          case Network.Mlp mlp -> mlp.output();
          case Network.Neuron(Activation activation) ->
              activation == Activation.SIGMOID ? Output.SIGMOID : Output.LINEAR;
          case Network.Chain() -> Output.LINEAR;
        };
    if (loss != Loss.CROSS_ENTROPY && data.classCount() > 2)
      throw new InputException(
          output == Output.SOFTMAX
              ? "network.fault.softmax-classes"
              : "network.fault.several-classes",
          data.targetName(),
          data.classCount());
    switch (loss) {
      case LOG_LOSS -> {
        if (output != Output.SIGMOID) throw new InputException("network.fault.log-loss-activation");
        if (!data.hasBinaryTarget())
          throw new InputException("network.fault.log-loss-target", data.targetName());
      }
      case CROSS_ENTROPY -> {
        if (output != Output.SOFTMAX) throw new InputException("network.fault.cross-entropy");
        if (data.classCount() < 2)
          throw new InputException("network.fault.cross-entropy-target", data.targetName());
      }
      case MSE -> {
        if (output == Output.SOFTMAX) throw new InputException("network.fault.softmax");
      }
    }
  }
}
