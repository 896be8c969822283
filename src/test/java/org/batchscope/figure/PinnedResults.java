package org.batchscope.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.batchscope.study.Pin;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;

/// Results of the usual experiment with pinned runs beside it.
public final class PinnedResults {
  private static final Study STUDY = new Study();

  private PinnedResults() {}

  public static Experiment experiment() {
    try {
      return STUDY.usualExperiment();
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }

  public static Result run(Scenario scenario) {
    try {
      return STUDY.run(scenario, Cancellation.NEVER);
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }

  /// The usual experiment and a pin for each change of it, in styles from 0.
  public static Scenario scenario(List<UnaryOperator<Experiment>> changes) {
    Experiment usual = experiment();
    Scenario scenario = Scenario.of(usual);
    for (UnaryOperator<Experiment> change : changes)
      scenario = scenario.with(change.apply(usual)).pinned();
    return scenario.with(usual);
  }

  public static Scenario withBatchSizes(int... sizes) {
    List<UnaryOperator<Experiment>> changes = new ArrayList<>();
    for (int size : sizes) changes.add(run -> run.withBatchSize(new BatchSize.Samples(size)));
    return scenario(changes);
  }

  /// The same with the pin at a place changed.
  public static Scenario changed(Scenario scenario, int place, UnaryOperator<Pin> change) {
    List<Pin> pins = new ArrayList<>(scenario.pins());
    pins.set(place, change.apply(pins.get(place)));
    return scenario.withPins(pins);
  }
}
