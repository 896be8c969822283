package org.batchscope.figure.epoch;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.batchscope.figure.chart.ChartKey;
import org.batchscope.figure.chart.KeySymbol;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.path.PathStyle;
import org.batchscope.figure.text.NumberText;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.Schedule;
import org.batchscope.study.EpochWalk;
import org.batchscope.study.GradientWalk;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;

/// What a figure of an epoch's walks says in words and numbers.
record EpochWalkText(Result result, EpochWalk walk, Palette palette) {
  private static final int DIGITS = 2;

  /// How many notes there are at most.
  static final int MOST_NOTES = 2;

  static PathStyle fixedStyle(Palette palette, boolean dense) {
    return dense ? PathStyle.denseMiniBatch(palette) : PathStyle.miniBatch(palette);
  }

  static PathStyle movingStyle(Palette palette, boolean dense) {
    Color color = palette.text();
    return dense
        ? new PathStyle(Palette.withOpacity(color, 0.75), 1.1, 1.1, 8, 6.5, 22, 9)
        : new PathStyle(color, 1.7, 1.7, 9, 7.5, 9, 7);
  }

  /// The three walks, and what the numbers say about their ends.
  ChartKey key() {
    List<ChartKey.Entry> entries = new ArrayList<>();
    entries.add(entry(PathStyle.fullBatch(palette), "walk.full", Messages.message("walk.sum")));
    if (!walk.hasEverySampleOnce())
      entries.add(
          new ChartKey.Entry(
              new KeySymbol.None(),
              Messages.message("walk.samples", walk.samplesUsed(), walk.sampleCount())));
    entries.add(
        entry(
            fixedStyle(palette, false),
            "walk.fixed",
            walk.hasEverySampleOnce()
                ? equality()
                : Messages.message("walk.unequal", gap(walk.fixed()))));
    entries.add(entry(movingStyle(palette, false), "walk.moving", moving()));
    return new ChartKey(entries);
  }

  private static ChartKey.Entry entry(PathStyle style, String key, String value) {
    BasicStroke stroke = new BasicStroke((float) style.width());
    return new ChartKey.Entry(
        new KeySymbol.Line(style.color(), stroke), Messages.message(key), value);
  }

  /// Σ Bₖ gₖ = N·G, with the rounding error that is left.
  private String equality() {
    double error = walk.fixed().gapTo(walk.full());
    return error == 0
        ? Messages.message("walk.equal.exactly")
        : Messages.message("walk.equal.to", NumberText.of(error, 1));
  }

  private String moving() {
    GradientWalk moving = walk.moving();
    if (moving.updates() < walk.fixed().updates())
      return Messages.message("walk.diverged", moving.updates());
    // at a learning rate of 0, for one; what is left between it and N·G is rounding error
    boolean asFixed = walk.hasEverySampleOnce() && moving.hasStepsOf(walk.fixed());
    return asFixed ? Messages.message("walk.as-fixed") : gap(moving);
  }

  /// By how much a walk ends elsewhere than N·G does.
  private String gap(GradientWalk one) {
    if (one.gapTo(walk.full()) == 0) return Messages.message("walk.same");
    double reach = one.reachRelativeTo(walk.full());
    double degrees = Math.abs(Math.toDegrees(one.angleFrom(walk.full())));
    if (Double.isNaN(reach) || Double.isNaN(degrees)) return Messages.message("walk.no-direction");
    String turn = Messages.message("walk.turned", shortNumber(degrees));
    String length =
        reach > 2
            ? Messages.message("walk.times", shortNumber(reach))
            : Messages.message(
                reach < 1 ? "walk.shorter" : "walk.longer", shortNumber(100 * Math.abs(reach - 1)));
    return Messages.message("walk.gap", length, turn);
  }

  /// In whole units from ten on, in two digits beneath.
  private static String shortNumber(double value) {
    return value >= 10 ? NumberText.of(Math.rint(value), 6) : NumberText.of(value, DIGITS);
  }

  /// What else there is to know, the most important first.
  ///
  /// @param most how many notes there may be
  List<ChartKey.Entry> notes(int most) {
    List<String> notes = new ArrayList<>();
    notes.add(Messages.message(stepsKey(), walk.epoch() + 1, walk.fixed().updates()));
    if (walk.trained() < walk.moving().updates()) notes.add(Messages.message("walk.trained-on"));
    return notes.stream()
        .limit(most)
        .map(note -> new ChartKey.Entry(new KeySymbol.None(), note))
        .toList();
  }

  /// What the steps leave out of what training does.
  private String stepsKey() {
    boolean scheduled = !result.experiment().schedule().equals(Schedule.CONSTANT);
    String kind =
        switch (result.experiment().optimizer()) {
          case Optimizer.Sgd() -> "";
          case Optimizer.Momentum(double m) -> m > 0 ? ".momentum" : "";
          case Optimizer.Nesterov(double m) -> m > 0 ? ".momentum" : "";
          case Optimizer.AdaGrad _,
              Optimizer.RmsProp _,
              Optimizer.Adam _,
              Optimizer.AdamW _,
              Optimizer.Rprop _ ->
              ".gradient";
        };
    return "walk.steps" + kind + (scheduled ? ".unscheduled" : "");
  }
}
