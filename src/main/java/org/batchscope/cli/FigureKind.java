package org.batchscope.cli;

import org.batchscope.figure.ComparisonMap;
import org.batchscope.figure.DataChart;
import org.batchscope.figure.DialFigure;
import org.batchscope.figure.EpochStrip;
import org.batchscope.figure.Figure;
import org.batchscope.figure.HorizontalAxis;
import org.batchscope.figure.LawChart;
import org.batchscope.figure.LossChart;
import org.batchscope.figure.Palette;
import org.batchscope.study.NoiseLaw;
import org.batchscope.study.Result;
import org.batchscope.training.Cancellation;

/// The figures that can be written to a file.
enum FigureKind {
  MAP("map"),
  DIAL("dial"),
  LAW("law"),
  EPOCH("epoch"),
  LOSS("loss"),
  DATA("data");

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
  Figure of(Result result, int update, Palette palette) {
    return switch (this) {
      case MAP ->
          new ComparisonMap(result, ComparisonMap.whole(result, palette).bounds(), update, palette);
      case DIAL -> new DialFigure(result, update, palette);
      case LAW -> new LawChart(law(result, update), result.batchSize(), palette);
      case EPOCH -> new EpochStrip(result, update, palette);
      case LOSS -> new LossChart(result, update, HorizontalAxis.UPDATES, palette);
      case DATA -> new DataChart(result, update, palette);
    };
  }

  private static NoiseLaw law(Result result, int update) {
    return NoiseLaw.at(
        result.objective(),
        result.miniBatch().parametersAt(update),
        result.experiment().sampling(),
        DRAWS,
        result.experiment().seed(),
        Cancellation.NEVER);
  }
}
