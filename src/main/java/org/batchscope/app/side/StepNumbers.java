package org.batchscope.app.side;

import java.util.Arrays;
import java.util.List;
import org.batchscope.figure.text.LossText;
import org.batchscope.figure.text.PointText;
import org.batchscope.study.PointGradients;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;
import org.batchscope.training.Trajectory;

/// What the step view tells.
///
/// @param angle from the full gradient to the batch's
/// @param meaning what that angle is
record StepNumbers(String angle, String meaning, List<Row> rows) {
  private static final String UNKNOWN = "–";

  /// One number.
  ///
  /// @param name what it is the number of
  record Row(String name, String value) {
    static Row of(String key, String value) {
      return new Row(Messages.message(key), value);
    }
  }

  StepNumbers {
    rows = List.copyOf(rows);
  }

  /// The current update.
  ///
  /// @param noiseScale the noise scale there
  static StepNumbers atUpdate(Result result, int update, String noiseScale) {
    Trajectory path = result.miniBatch();
    boolean ended = update == path.updates();
    return new StepNumbers(
        ended ? UNKNOWN : PointText.degrees(path.angleRadians(update)),
        Messages.message(ended ? "step.at-end" : "step.angle"),
        List.of(
            Row.of("step.batch", ended ? UNKNOWN : samples(path.batch(update).count())),
            Row.of("step.batch-gradient", ended ? UNKNOWN : length(path.batchGradientAt(update))),
            Row.of("step.full-gradient", ended ? UNKNOWN : length(path.fullGradientAt(update))),
            Row.of("step.noise-scale", noiseScale),
            Row.of("step.mini-loss", number(path.loss(update))),
            Row.of(
                "step.full-loss",
                number(result.fullBatch().loss(result.fullBatchUpdateAt(update))))));
  }

  /// The probe.
  ///
  /// @param loss over all samples there
  static StepNumbers atProbe(PointGradients point, double loss) {
    return new StepNumbers(
        PointText.degrees(point.angleRadians()),
        Messages.message("step.angle-at-probe", PointText.place(point.vantage())),
        List.of(
            new Row(
                Messages.message("step.batch-of-update", point.update()),
                samples(point.batchCount())),
            Row.of("step.batch-gradient", PointText.number(point.batchLength())),
            Row.of("step.full-gradient", PointText.number(point.noise().length())),
            Row.of("step.noise-scale", PointText.number(point.noise().noiseScale())),
            Row.of("step.probe-loss", PointText.number(loss))));
  }

  private static String samples(int count) {
    return Messages.message("step.batch-count", count);
  }

  private static String length(double[] gradient) {
    return number(Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum()));
  }

  private static String number(double value) {
    return LossText.exact(value);
  }
}
