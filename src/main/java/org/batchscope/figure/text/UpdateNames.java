package org.batchscope.figure.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.batchscope.optimizer.DecayKind;
import org.batchscope.optimizer.Hyperparameter;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.OptimizerKind;
import org.batchscope.optimizer.Schedule;
import org.batchscope.text.Messages;

/// What optimizers and schedules are called where they must be told apart, in all their numbers.
public final class UpdateNames {
  private static final int DIGITS = 6;

  private UpdateNames() {}

  /// An optimizer, and the hyperparameters that are not as usual: "Adam β₁ 0.5".
  public static String of(Optimizer optimizer) {
    List<String> parts = new ArrayList<>(List.of(SettingNames.of(optimizer)));
    OptimizerKind kind = OptimizerKind.of(optimizer);
    Map<Hyperparameter, Double> usual = kind.usual().hyperparameters();
    boolean momentumIsInName =
        optimizer instanceof Optimizer.Momentum || optimizer instanceof Optimizer.Nesterov;
    for (Hyperparameter each : kind.hyperparameters()) {
      double value = optimizer.hyperparameters().get(each);
      if (momentumIsInName || usual.get(each) == value) continue;
      parts.add(Messages.message("optimizer.symbol." + each.id(), NumberText.of(value, DIGITS)));
    }
    return String.join(" ", parts);
  }

  /// A schedule: "warm-up 5 step 0.5 every 18 updates".
  public static String of(Schedule schedule) {
    List<String> parts = new ArrayList<>();
    if (schedule.warmUp() > 0)
      parts.add(Messages.message("schedule.exact.warm-up", schedule.warmUp()));
    parts.add(Messages.message("schedule.short." + DecayKind.of(schedule.decay()).id()));
    schedule.decay().rateIfAny().ifPresent(rate -> parts.add(NumberText.of(rate, DIGITS)));
    schedule
        .decay()
        .periodIfAny()
        .ifPresent(period ->
            parts.add(Messages.message("schedule.exact." + period.unit().id(), period.count())));
    return String.join(" ", parts);
  }
}
