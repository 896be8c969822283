package org.batchscope.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.batchscope.optimizer.DecayKind;
import org.batchscope.optimizer.NumberRange;
import org.batchscope.optimizer.Period;
import org.batchscope.optimizer.Schedule;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.LearningRateScaling;
import org.batchscope.training.ScalingKind;

/// How the learning rate changes with updates and batch size, as objects of a scenario. Both may be
/// missing, which means that it does not change.
final class LearningRateJson {
  private static final String SCHEDULE = "schedule";
  private static final String SCALING = "learningRateScaling";
  private static final Period NO_PERIOD = new Period(1, Period.Unit.UPDATES);

  private LearningRateJson() {}

  static Schedule schedule(ScenarioFields experiment) throws InputException {
    if (!experiment.has(SCHEDULE)) return Schedule.CONSTANT;
    ScenarioFields fields = experiment.object(SCHEDULE);
    DecayKind kind = fields.choice("kind", DecayKind.values(), DecayKind::id);
    NumberRange positive = NumberRange.POSITIVE;
    double rate = kind.hasRate() ? fields.number("rate", positive.id(), positive::contains) : 1;
    Period period = kind.hasPeriod() ? period(fields) : NO_PERIOD;
    int warmUp = fields.has("warmUp") ? fields.countWithin("warmUp", 0, Integer.MAX_VALUE) : 0;
    fields.requireNoMore();
    return new Schedule(kind.with(rate, period), warmUp);
  }

  private static Period period(ScenarioFields fields) throws InputException {
    if (fields.has("updates") == fields.has("epochs"))
      throw fields.fault("scenario.fault.one-of", "schedule.updates", "schedule.epochs");
    Period.Unit unit = fields.has("updates") ? Period.Unit.UPDATES : Period.Unit.EPOCHS;
    return new Period(fields.count(unit.id()), unit);
  }

  static LearningRateScaling scaling(ScenarioFields experiment) throws InputException {
    if (!experiment.has(SCALING)) return new LearningRateScaling.None();
    ScenarioFields fields = experiment.object(SCALING);
    ScalingKind kind = fields.choice("kind", ScalingKind.values(), ScalingKind::id);
    BatchSize reference =
        kind == ScalingKind.NONE
            ? new BatchSize.Full()
            : fields.countOr("full", new BatchSize.Full(), BatchSize.Samples::new, "reference");
    fields.requireNoMore();
    return kind.with(reference);
  }

  /// Adds what is not as usual.
  static void put(Schedule schedule, LearningRateScaling scaling, ObjectNode experiment) {
    if (!schedule.equals(Schedule.CONSTANT)) experiment.set(SCHEDULE, of(schedule));
    ScalingKind kind = ScalingKind.of(scaling);
    if (kind == ScalingKind.NONE) return;
    ObjectNode json = experiment.putObject(SCALING).put("kind", kind.id());
    switch (ScalingKind.referenceOf(scaling)) {
      case BatchSize.Samples(int samples) -> json.put("reference", samples);
      case BatchSize.Full() -> json.put("reference", "full");
    }
  }

  private static ObjectNode of(Schedule schedule) {
    ObjectNode json =
        JsonNodeFactory.instance.objectNode().put("kind", DecayKind.of(schedule.decay()).id());
    schedule.decay().rateIfAny().ifPresent(rate -> json.put("rate", rate));
    schedule
        .decay()
        .periodIfAny()
        .ifPresent(period -> json.put(period.unit().id(), period.count()));
    if (schedule.warmUp() > 0) json.put("warmUp", schedule.warmUp());
    return json;
  }
}
