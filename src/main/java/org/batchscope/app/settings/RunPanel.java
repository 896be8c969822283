package org.batchscope.app.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Label;
import org.batchscope.app.workspace.Gestures;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.Messages;
import org.batchscope.training.Experiment;
import org.batchscope.training.RunLength;

/// How samples are drawn, how long both runs go on, where they start, and the seed.
final class RunPanel extends PanelGrid {
  /// What a run's length is counted in.
  private enum LengthUnit {
    UPDATES,
    EPOCHS
  }

  private final Workspace workspace;
  private final Choice<SamplingRule> sampling;
  private final Choice<LastBatch> lastBatch;
  private final Choice<LengthUnit> unit;
  private final NumberField length;
  private final Label startName = new Label();
  private final NumberField startFirst;
  private final NumberField startSecond;
  private final SeedField seed;

  RunPanel(Workspace workspace) {
    this.workspace = workspace;
    getStyleClass().add("panel");
    Gestures.attend(this, workspace);
    sampling =
        new Choice<>(
            "sampling",
            List.of(SamplingRule.values()),
            rule -> Messages.message("sampling." + rule.id()),
            rule -> workspace.change(experiment -> experiment.withSampling(rule)));
    lastBatch =
        new Choice<>(
            "last-batch",
            List.of(LastBatch.values()),
            rule -> Messages.message("last-batch." + rule.id()),
            rule -> workspace.change(experiment -> experiment.withLastBatch(rule)));
    unit =
        new Choice<>(
            "length-unit",
            List.of(LengthUnit.values()),
            u -> Messages.message("length." + u.name().toLowerCase(Locale.ROOT)),
            _ -> chooseLength(shownLength()));
    length = field("length", "window.length", this::chooseLength);
    startFirst = field("start-first", "window.start", x -> chooseStart(x, start().get(1)));
    startSecond = field("start-second", "window.start", y -> chooseStart(start().get(0), y));
    seed = new SeedField(workspace, this::chooseSeed);
    row(new Label(Messages.message("window.sampling")), sampling);
    row(new Label(Messages.message("window.last-batch")), lastBatch);
    row(new Label(Messages.message("window.length")), pair(length, unit));
    row(startName, pair(startFirst, startSecond));
    row(new Label(Messages.message("window.seed")), seed);
    workspace.experimentProperty().addListener(_ -> follow());
    workspace.resultProperty().addListener(_ -> follow());
    follow();
  }

  private NumberField field(String id, String nameKey, DoubleConsumer chosen) {
    return new NumberField(id, Messages.message(nameKey), workspace, chosen);
  }

  private Experiment experiment() {
    return workspace.experiment();
  }

  private List<Double> start() {
    return experiment().start();
  }

  private void chooseStart(double first, double second) {
    workspace.change(experiment -> experiment.withStart(List.of(first, second)));
  }

  private void chooseSeed(long seed) {
    workspace.change(experiment -> experiment.withSeed(seed));
  }

  private void chooseLength(double typed) {
    if (!NumberField.isWhole(typed, 1)) {
      workspace.tell(
          Messages.message(
              "window.not-a-count", Messages.message("window.length"), NumberField.plain(typed)));
      return;
    }
    int count = (int) typed;
    workspace.change(experiment ->
        experiment.withLength(
            switch (unit.getValue()) {
              case UPDATES -> new RunLength.Updates(count);
              case EPOCHS -> new RunLength.Epochs(count);
            }));
  }

  private int shownLength() {
    return switch (experiment().length()) {
      case RunLength.Updates(int count) -> count;
      case RunLength.Epochs(int count) -> count;
    };
  }

  private void follow() {
    Experiment now = experiment();
    sampling.show(now.sampling());
    lastBatch.show(now.lastBatch());
    unit.show(
        switch (now.length()) {
          case RunLength.Updates _ -> LengthUnit.UPDATES;
          case RunLength.Epochs _ -> LengthUnit.EPOCHS;
        });
    length.show(shownLength());
    List<String> names = workspace.result().objective().parameterNames();
    startName.setText(Messages.message("window.start.names", names.get(0), names.get(1)));
    // of more parameters nobody types them all
    startFirst.getParent().setVisible(names.size() == 2);
    startFirst.show(now.start().get(0));
    startSecond.show(now.start().get(1));
    seed.show(now.seed());
  }
}
