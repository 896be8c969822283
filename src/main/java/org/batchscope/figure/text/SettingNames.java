package org.batchscope.figure.text;

import java.util.stream.Collectors;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataSource;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.optimizer.Decay;
import org.batchscope.optimizer.DecayKind;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.OptimizerKind;
import org.batchscope.optimizer.Schedule;
import org.batchscope.text.Messages;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.LearningRateScaling;
import org.batchscope.training.RunLength;
import org.batchscope.training.ScalingKind;

/// What each setting is called where space is short.
public final class SettingNames {
  private SettingNames() {}

  public static String of(DataSource source) {
    return switch (source) {
      case DataSource.Included(BuiltIn set) -> Messages.message("data.name." + set.id());
      case DataSource.CsvFile file -> file.displayName();
    };
  }

  /// The network of an experiment, with the output of its last layer unless that is the one that
  /// usually goes with the loss: "8 tanh units, sigmoid output".
  public static String network(Experiment experiment) {
    String name = of(experiment.network());
    return experiment.network() instanceof Network.Mlp mlp
            && mlp.output() != usualOutput(experiment.loss())
        ? Messages.message(
            "network.with-output", name, Messages.message("output." + mlp.output().id()))
        : name;
  }

  private static Output usualOutput(Loss loss) {
    return switch (loss) {
      case MSE -> Output.LINEAR;
      case LOG_LOSS -> Output.SIGMOID;
      case CROSS_ENTROPY -> Output.SOFTMAX;
    };
  }

  public static String of(Network network) {
    return switch (network) {
      case Network.Neuron(Activation activation) ->
          Messages.message("network.neuron." + activation.id());
      case Network.Chain() -> Messages.message("network.chain");
      case Network.Mlp mlp ->
          Messages.message(
              "network.mlp", layers(mlp), Messages.message("activation." + mlp.activation().id()));
    };
  }

  /// The units of the hidden layers, such as `8–8`.
  private static String layers(Network.Mlp mlp) {
    return mlp.hidden().stream().map(String::valueOf).collect(Collectors.joining("–"));
  }

  public static String of(Loss loss) {
    return Messages.message("loss." + loss.id());
  }

  public static String of(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.Momentum(double m) -> Messages.message("optimizer.momentum.short", m);
      case Optimizer.Nesterov(double m) -> Messages.message("optimizer.nesterov.short", m);
      case Optimizer.Sgd _,
          Optimizer.AdaGrad _,
          Optimizer.RmsProp _,
          Optimizer.Adam _,
          Optimizer.AdamW _,
          Optimizer.Rprop _ ->
          Messages.message("optimizer." + OptimizerKind.of(optimizer).id());
    };
  }

  /// In the course of a run: "warm-up cosine".
  public static String of(Schedule schedule) {
    String decay = Messages.message("schedule.short." + DecayKind.of(schedule.decay()).id());
    if (schedule.warmUp() == 0) return decay;
    String warmUp = Messages.message("schedule.short.warm-up");
    return schedule.decay() instanceof Decay.Constant ? warmUp : warmUp + " " + decay;
  }

  /// With the batch size: "∝ √B".
  public static String of(LearningRateScaling scaling) {
    String rule = "scaling.short." + ScalingKind.of(scaling).id();
    return switch (ScalingKind.referenceOf(scaling)) {
      case BatchSize.Full() -> Messages.message(rule);
      case BatchSize.Samples(int samples) -> Messages.message(rule + ".from", samples);
    };
  }

  public static String of(RunLength length) {
    return switch (length) {
      case RunLength.Updates(int count) -> Messages.message("window.run.updates", count);
      case RunLength.Epochs(int count) -> Messages.message("window.run.epochs", count);
    };
  }
}
