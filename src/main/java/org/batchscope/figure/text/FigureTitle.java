package org.batchscope.figure.text;

import org.batchscope.text.Messages;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;

/// The title that a figure's file carries.
public final class FigureTitle {
  private FigureTitle() {}

  /// One line, such as `Batchscope: two groups, sigmoid neuron, batch size 10`.
  public static String of(Experiment experiment) {
    return Messages.message(
        "scenario.title",
        Messages.message("app.name"),
        SettingNames.of(experiment.data().source()),
        SettingNames.network(experiment),
        text(experiment.batchSize()));
  }

  private static String text(BatchSize batchSize) {
    return switch (batchSize) {
      case BatchSize.Samples(int samples) -> Messages.message("scenario.title.batch-size", samples);
      case BatchSize.Full() -> Messages.message("scenario.title.full-batch");
    };
  }
}
