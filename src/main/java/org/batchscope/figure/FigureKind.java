package org.batchscope.figure;

import java.util.Optional;
import org.batchscope.figure.cost.CostFigure;
import org.batchscope.figure.dial.DialFigure;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.epoch.EpochStrip;
import org.batchscope.figure.epoch.EpochWalkFigure;
import org.batchscope.figure.loss.LossChart;
import org.batchscope.figure.map.ComparisonMap;
import org.batchscope.figure.network.NetworkFigure;
import org.batchscope.figure.noise.LawChart;
import org.batchscope.figure.noise.NoiseScaleChart;
import org.batchscope.figure.panels.ComparisonPanels;
import org.batchscope.figure.rate.LearningRateChart;
import org.batchscope.figure.samples.DataChart;
import org.batchscope.study.Cost;
import org.batchscope.study.EpochTimer;
import org.batchscope.study.EpochTimes;
import org.batchscope.study.EpochWalk;
import org.batchscope.study.EqualTime;
import org.batchscope.study.NoiseLaw;
import org.batchscope.study.NoiseScalePath;
import org.batchscope.study.Panels;
import org.batchscope.study.Result;
import org.batchscope.study.Vantage;
import org.batchscope.study.ViewSettings;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;

/// The figures that can be written to a file.
public enum FigureKind {
  MAP("map", 1000, 625),
  PANELS("panels", 1000, 625),
  OVERVIEW("overview", 1200, 800),
  LOSS("loss", 480, 320),
  LEARNING_RATE("learning-rate", 480, 320),
  DIAL("dial", 480, 320),
  LAW("law", 480, 320),
  NOISE_SCALE("noise-scale", 480, 320),
  EPOCH("epoch", 900, 96),
  WALK("walk", 480, 320),
  COST("cost", 480, 320),
  NETWORK("network", 480, 320),
  DATA("data", 480, 320);

  private static final int DRAWS = 1000;
  private static final double STRIP = 4;

  private final String id;

  private final double usualWidth;
  private final double usualHeight;

  FigureKind(String id, double usualWidth, double usualHeight) {
    this.id = id;
    this.usualWidth = usualWidth;
    this.usualHeight = usualHeight;
  }

  /// The name on the command line.
  public String id() {
    return id;
  }

  /// A width that suits the figure, in units of 1/96 inch.
  public double usualWidth() {
    return usualWidth;
  }

  /// A height that suits the figure, in units of 1/96 inch.
  public double usualHeight() {
    return usualHeight;
  }

  /// Whether the figure is so low that on a page of usual proportions most would be blank.
  public boolean isStrip() {
    return usualWidth > STRIP * usualHeight;
  }

  /// The figure; making it may take time.
  ///
  /// @throws InputException if what it shows beside the result makes no sense, with the reason
  public Figure of(FigureRequest request) throws InputException {
    Result result = request.result();
    int update = request.update();
    ViewSettings settings = request.settings();
    Palette palette = request.palette();
    return switch (this) {
      case MAP -> ComparisonMap.whole(result, update, settings, palette);
      case DIAL -> new DialFigure(result, update, request.span(), palette);
      case LAW -> {
        Vantage vantage = settings.vantage(update);
        yield PageFigure.ofChart(
            new LawChart(law(result, vantage), vantage, result.batchSize(), palette));
      }
      case NOISE_SCALE -> PageFigure.ofChart(noiseScale(result, update, palette));
      case EPOCH -> PageFigure.ofStrip(EpochStrip.of(result, update, palette));
      case WALK ->
          PageFigure.ofChart(
              new EpochWalkFigure(
                  result, EpochWalk.at(result, update, Cancellation.NEVER), update, palette));
      case LOSS -> PageFigure.ofChart(new LossChart(result, update, request.lossAxis(), palette));
      case LEARNING_RATE -> PageFigure.ofChart(learningRates(result, palette));
      case NETWORK ->
          PageFigure.ofChart(new NetworkFigure(result, update, Optional.empty(), palette));
      case DATA -> PageFigure.ofChart(new DataChart(result, update, palette));
      case PANELS -> new ComparisonPanels(panels(request), palette);
      case OVERVIEW ->
          new OverviewFigure(
              result, law(result, new Vantage.AtUpdate(update)), update, settings, palette);
      case COST -> cost(request);
    };
  }

  /// Whether the figure shows one point of the parameter plane, which can be a probe.
  public boolean isAtPoint() {
    return this == MAP || this == LAW;
  }

  private static Panels panels(FigureRequest request) throws InputException {
    return Panels.of(
        request.study(), request.result().scenario(), request.panelSizes(), Cancellation.NEVER);
  }

  private static LearningRateChart learningRates(Result result, Palette palette)
      throws InputException {
    if (!LearningRateChart.canBeDrawn(result)) throw new InputException("chart.rate.fault");
    return new LearningRateChart(result, palette);
  }

  private static NoiseScaleChart noiseScale(Result result, int update, Palette palette) {
    return new NoiseScaleChart(
        result,
        update,
        NoiseScalePath.along(result.objective(), result.miniBatch(), Cancellation.NEVER),
        NoiseScalePath.along(result.objective(), result.fullBatch(), Cancellation.NEVER),
        palette);
  }

  private static CostFigure cost(FigureRequest request) {
    Result result = request.result();
    EpochTimes times = new EpochTimer(request.clockNanos()).measure(result, Cancellation.NEVER);
    return new CostFigure(
        Cost.of(result, Cancellation.NEVER),
        Optional.of(EqualTime.of(result, times, Cancellation.NEVER)),
        request.palette());
  }

  private static NoiseLaw law(Result result, Vantage vantage) {
    return NoiseLaw.at(
        result.objective(),
        result.plane(),
        vantage.theta(result.miniBatch(), result.plane()),
        result.experiment().sampling(),
        DRAWS,
        NoiseLaw.PATIENT,
        result.experiment().seed(),
        Cancellation.NEVER);
  }
}
