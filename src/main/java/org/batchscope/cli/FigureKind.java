package org.batchscope.cli;

import java.util.Optional;
import org.batchscope.figure.ComparisonMap;
import org.batchscope.figure.ComparisonPanels;
import org.batchscope.figure.CostFigure;
import org.batchscope.figure.DataChart;
import org.batchscope.figure.DialFigure;
import org.batchscope.figure.EpochStrip;
import org.batchscope.figure.EpochWalkFigure;
import org.batchscope.figure.Figure;
import org.batchscope.figure.HorizontalAxis;
import org.batchscope.figure.LawChart;
import org.batchscope.figure.LossChart;
import org.batchscope.figure.NoiseScaleChart;
import org.batchscope.figure.OverviewFigure;
import org.batchscope.figure.Palette;
import org.batchscope.figure.UpdateSpan;
import org.batchscope.study.Cost;
import org.batchscope.study.EpochTimer;
import org.batchscope.study.EpochTimes;
import org.batchscope.study.EpochWalk;
import org.batchscope.study.EqualTime;
import org.batchscope.study.NoiseLaw;
import org.batchscope.study.NoiseScalePath;
import org.batchscope.study.Panels;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.study.Vantage;
import org.batchscope.study.ViewSettings;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;

/// The figures that can be written to a file.
enum FigureKind {
  MAP("map"),
  DIAL("dial"),
  LAW("law"),
  NOISE_SCALE("noise-scale"),
  EPOCH("epoch"),
  WALK("walk"),
  LOSS("loss"),
  DATA("data"),
  PANELS("panels"),
  OVERVIEW("overview"),
  COST("cost");

  private static final int DRAWS = 1000;

  private final String id;

  FigureKind(String id) {
    this.id = id;
  }

  /// The name on the command line.
  String id() {
    return id;
  }

  /// The figure of a result at an update of its mini-batch run.
  ///
  /// @param study where the result is from
  /// @param settings what is seen at one point, and where that is
  /// @param span which updates a dial tells about
  Figure of(
      Study study,
      Result result,
      int update,
      ViewSettings settings,
      UpdateSpan span,
      Palette palette)
      throws InputException {
    return switch (this) {
      case MAP -> ComparisonMap.whole(result, update, settings, palette);
      case DIAL -> new DialFigure(result, update, span, palette);
      case LAW -> {
        Vantage vantage = settings.vantage(update);
        yield new LawChart(law(result, vantage), vantage, result.batchSize(), palette);
      }
      case NOISE_SCALE -> noiseScale(result, update, palette);
      case EPOCH -> EpochStrip.of(result, update, palette);
      case WALK ->
          new EpochWalkFigure(
              result, EpochWalk.at(result, update, Cancellation.NEVER), update, palette);
      case LOSS -> new LossChart(result, update, HorizontalAxis.UPDATES, palette);
      case DATA -> new DataChart(result, update, palette);
      case PANELS -> new ComparisonPanels(panels(study, result), palette);
      case OVERVIEW ->
          new OverviewFigure(result, law(result, new Vantage.AtUpdate(update)), update, palette);
      case COST -> cost(result, palette);
    };
  }

  /// Whether the figure shows one point of the parameter plane, which can be a probe.
  boolean isAtPoint() {
    return this == MAP || this == LAW;
  }

  private static Panels panels(Study study, Result result) throws InputException {
    return Panels.of(
        study, result.experiment(), Panels.usualSizes(result.data().size()), Cancellation.NEVER);
  }

  private static NoiseScaleChart noiseScale(Result result, int update, Palette palette) {
    return new NoiseScaleChart(
        result,
        update,
        NoiseScalePath.along(result.objective(), result.miniBatch(), Cancellation.NEVER),
        NoiseScalePath.along(result.objective(), result.fullBatch(), Cancellation.NEVER),
        palette);
  }

  private static CostFigure cost(Result result, Palette palette) {
    EpochTimes times = new EpochTimer(System::nanoTime).measure(result, Cancellation.NEVER);
    return new CostFigure(
        Cost.of(result, Cancellation.NEVER),
        Optional.of(EqualTime.of(result, times, Cancellation.NEVER)),
        palette);
  }

  private static NoiseLaw law(Result result, Vantage vantage) {
    return NoiseLaw.at(
        result.objective(),
        vantage.theta(result.miniBatch()),
        result.experiment().sampling(),
        DRAWS,
        result.experiment().seed(),
        Cancellation.NEVER);
  }
}
