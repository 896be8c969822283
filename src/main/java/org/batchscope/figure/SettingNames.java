package org.batchscope.figure;

import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataSource;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.text.Messages;
import org.batchscope.training.RunLength;

/// What each setting is called where space is short.
public final class SettingNames {
  private SettingNames() {}

  public static String of(DataSource source) {
    return switch (source) {
      case DataSource.Included(BuiltIn set) -> Messages.message("data.name." + set.id());
      case DataSource.CsvFile file -> file.displayName();
    };
  }

  public static String of(Network network) {
    return switch (network) {
      case Network.Neuron(Activation activation) ->
          Messages.message("network.neuron." + activation.id());
      case Network.Chain() -> Messages.message("network.chain");
    };
  }

  public static String of(Loss loss) {
    return Messages.message("loss." + loss.id());
  }

  public static String of(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.Sgd() -> Messages.message("optimizer.sgd");
      case Optimizer.Momentum(double m) -> Messages.message("optimizer.momentum.short", m);
    };
  }

  public static String of(RunLength length) {
    return switch (length) {
      case RunLength.Updates(int count) -> Messages.message("window.run.updates", count);
      case RunLength.Epochs(int count) -> Messages.message("window.run.epochs", count);
    };
  }
}
