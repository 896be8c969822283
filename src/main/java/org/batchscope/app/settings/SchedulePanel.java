package org.batchscope.app.settings;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.optimizer.Decay;
import org.batchscope.optimizer.DecayKind;
import org.batchscope.optimizer.NumberRange;
import org.batchscope.optimizer.Period;
import org.batchscope.optimizer.Schedule;
import org.batchscope.text.Messages;

/// Chooses how the learning rate changes in the course of a run.
final class SchedulePanel extends PanelGrid {
  private final Workspace workspace;
  private final Choice<DecayKind> kind;
  private final NumberField rate;
  private final NumberField count;
  private final Choice<Period.Unit> unit;
  private final Node period;
  private final NumberField warmUp;
  private final PanelNote formula = new PanelNote("schedule-formula", "quiet");

  SchedulePanel(Workspace workspace) {
    this.workspace = workspace;
    kind =
        new Choice<>(
            "schedule",
            List.of(DecayKind.values()),
            each -> Messages.message("schedule." + each.id()),
            each -> choose(each.usualIn(length(), now().warmUp())));
    rate = field("decay-rate", "schedule.rate", this::chooseRate);
    count = field("decay-period", "schedule.period", this::chooseCount);
    unit =
        new Choice<>(
            "decay-unit",
            List.of(Period.Unit.values()),
            each -> Messages.message("length." + each.id()),
            each -> choosePeriod(new Period(nowPeriod().count(), each)));
    warmUp = field("warm-up", "schedule.warm-up", this::chooseWarmUp);
    period = pair(count, unit);
    row(new Label(Messages.message("schedule")), kind);
    row(new Label(Messages.message("schedule.rate")), rate);
    row(new Label(Messages.message("schedule.period")), period);
    row(new Label(Messages.message("schedule.warm-up")), warmUp);
    add(formula, 0, getRowCount(), 2, 1);
    workspace.experimentProperty().addListener(_ -> follow());
    follow();
  }

  private NumberField field(String id, String nameKey, DoubleConsumer chosen) {
    return new NumberField(id, Messages.message(nameKey), workspace, chosen);
  }

  private Schedule now() {
    return workspace.experiment().schedule();
  }

  private Period nowPeriod() {
    return now().decay().periodIfAny().orElse(length());
  }

  private Period length() {
    return workspace.experiment().length().asPeriod();
  }

  private void choose(Schedule schedule) {
    workspace.change(experiment -> experiment.withSchedule(schedule));
  }

  private void choose(Decay decay) {
    choose(new Schedule(decay, now().warmUp()));
  }

  private void chooseRate(double typed) {
    if (NumberRange.POSITIVE.contains(typed))
      choose(DecayKind.of(now().decay()).with(typed, nowPeriod()));
    else tell("window.refused.positive", "schedule.rate", typed);
  }

  private void chooseCount(double typed) {
    if (NumberField.isWhole(typed, 1)) choosePeriod(new Period((int) typed, nowPeriod().unit()));
    else tell("window.not-a-count", "schedule.period", typed);
  }

  private void choosePeriod(Period chosen) {
    choose(DecayKind.of(now().decay()).with(now().decay().rateIfAny().orElse(1), chosen));
  }

  private void chooseWarmUp(double typed) {
    if (NumberField.isWhole(typed, 0)) choose(new Schedule(decayAfter((int) typed), (int) typed));
    else tell("window.not-whole", "schedule.warm-up", typed);
  }

  /// A cosine that reaches 0 at the end of the run does so after any warm-up.
  private Decay decayAfter(int warmUpUpdates) {
    Decay decay = now().decay();
    boolean endsWithRun = decay.equals(DecayKind.COSINE.usualIn(length(), now().warmUp()));
    return endsWithRun ? DecayKind.COSINE.usualIn(length(), warmUpUpdates) : decay;
  }

  private void tell(String key, String nameKey, double typed) {
    workspace.tell(Messages.message(key, Messages.message(nameKey), NumberField.plain(typed)));
  }

  private void follow() {
    Decay decay = now().decay();
    kind.show(DecayKind.of(decay));
    rate.setVisible(decay.rateIfAny().isPresent());
    decay.rateIfAny().ifPresent(rate::show);
    period.setVisible(decay.periodIfAny().isPresent());
    count.show(nowPeriod().count());
    unit.show(nowPeriod().unit());
    warmUp.show(now().warmUp());
    formula.setText(formula(now()));
  }

  private static String formula(Schedule schedule) {
    DecayKind kind = DecayKind.of(schedule.decay());
    if (kind == DecayKind.CONSTANT) return "";
    String formula = Messages.message("schedule.formula." + kind.id());
    return schedule.warmUp() == 0
        ? formula
        : Messages.message("schedule.formula.after-warm-up", formula);
  }
}
