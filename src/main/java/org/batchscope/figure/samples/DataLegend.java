package org.batchscope.figure.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.batchscope.data.Dataset;
import org.batchscope.figure.chart.ChartKey;
import org.batchscope.figure.chart.KeySymbol;
import org.batchscope.figure.draw.ColorRamp;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.NumberText;
import org.batchscope.text.Messages;

/// What the marks and lines of a chart of the data mean.
record DataLegend(DataAxes axes, SampleColors colors, ShownSamples samples) {
  private static final int DIGITS = 3;

  /// The classes and the two fits; a fit that is not on the map is said not to be.
  ///
  /// @param fewWords where there is no room for the fits' whole names
  ChartKey key(ModelFit fullBatch, ModelFit miniBatch, boolean fewWords) {
    List<ChartKey.Entry> entries = new ArrayList<>();
    if (colors instanceof SampleColors.Classes(int count, _)) {
      for (int target = 0; target < count; target++) {
        KeySymbol symbol = new KeySymbol.Mark(colors.mark(target), colors.of(target));
        entries.add(new ChartKey.Entry(symbol, className(target)));
      }
    }
    String end = fewWords ? ".short" : "";
    entries.add(fit(fullBatch, "chart.data.full-batch", end));
    entries.add(fit(miniBatch, "chart.data.mini-batch", end));
    return new ChartKey(entries);
  }

  private static ChartKey.Entry fit(ModelFit fit, String key, String end) {
    KeySymbol symbol = new KeySymbol.Line(fit.color(), fit.stroke());
    return entry(symbol, (fit.isVisible() ? key : key + "-out-of-view") + end);
  }

  /// Which samples are marked, which are left out, and what their colors say.
  ///
  /// @param fit of which lines are told
  /// @param fewWords where there is no room for more
  ChartKey notes(ModelFit fit, Palette palette, boolean fewWords) {
    List<ChartKey.Entry> entries = new ArrayList<>();
    int batchCount = samples.batchCount();
    if (batchCount > 0 && samples.areRinged())
      entries.add(
          entry(
              new KeySymbol.Ring(palette.miniBatch()),
              fewWords ? "chart.data.ringed.short" : "chart.data.ringed",
              batchCount));
    else if (batchCount > 0)
      entries.add(
          entry(
              new KeySymbol.None(),
              fewWords ? "chart.data.strong.short" : "chart.data.strong",
              batchCount));
    Dataset data = axes.data();
    int shown = samples.all().length;
    if (shown < data.size())
      entries.add(entry(new KeySymbol.None(), "chart.data.shown", shown, data.size()));
    int others = data.featureCount() - 2;
    if (others > 0)
      entries.add(
          entry(
              new KeySymbol.None(),
              fewWords ? "chart.data.others.short" : "chart.data.others",
              others));
    if (colors instanceof SampleColors.Ramp(ColorRamp ramp, TargetRange range))
      entries.add(
          entry(
              new KeySymbol.Ramp(ramp),
              "chart.data.range",
              axes.labelOf(data.targetName()),
              NumberText.of(range.low(), DIGITS),
              NumberText.of(range.high(), DIGITS)));
    String levels =
        fit.equalPredictions().stream()
            .map(level -> NumberText.of(level, DIGITS))
            .collect(Collectors.joining(", "));
    if (!levels.isEmpty()) entries.add(entry(new KeySymbol.None(), "chart.data.lines", levels));
    return new ChartKey(entries);
  }

  private String className(int target) {
    Dataset data = axes.data();
    return data.classNames().isEmpty()
        ? Messages.message("chart.data.class", data.targetName(), target)
        : data.classNames().get(target);
  }

  private static ChartKey.Entry entry(KeySymbol symbol, String messageKey, Object... arguments) {
    return new ChartKey.Entry(symbol, Messages.message(messageKey, arguments));
  }
}
