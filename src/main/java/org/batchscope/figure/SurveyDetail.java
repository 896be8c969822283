package org.batchscope.figure;

import org.batchscope.network.Objective;
import org.batchscope.surface.LossSurface;
import org.batchscope.surface.Plane;
import org.batchscope.training.Cancellation;

/// How closely a loss surface is surveyed.
public enum SurveyDetail {
  /// To be seen at once, while something moves.
  COARSE(16, 3e6, 100),
  /// To be looked at.
  FINE(5, 1.5e9, 1200);

  private final double unitsPerPoint;
  private final double mostEvaluations;
  private final double fewestPoints;

  SurveyDetail(double unitsPerPoint, double mostEvaluations, double fewestPoints) {
    this.unitsPerPoint = unitsPerPoint;
    this.mostEvaluations = mostEvaluations;
    this.fewestPoints = fewestPoints;
  }

  /// Surveys the surface that a plot shows.
  ///
  /// @throws java.util.concurrent.CancellationException if cancelled
  LossSurface survey(Objective objective, Plane plane, PlotArea area, Cancellation cancellation) {
    double width = area.frame().width;
    double height = area.frame().height;
    // an evaluation costs as much as there are pairs of parameters
    long cost = (long) objective.sampleCount() * Math.max(1, objective.parameterCount() / 2);
    double spacing = spacing(width * height, cost);
    int columns = Math.max(2, (int) (width / spacing));
    int rows = Math.max(2, (int) (height / spacing));
    return LossSurface.compute(objective, plane, area.bounds(), columns, rows, cancellation);
  }

  /// How far apart the points of the grid are, in units of 1/96 inch. As each costs an evaluation
  /// of every sample, they are further apart for very many samples.
  ///
  /// @param area of the plot, in square units
  /// @param cost of a point: number of samples, times more for a larger network
  double spacing(double area, long cost) {
    double points = Math.max(fewestPoints, mostEvaluations / cost);
    return Math.max(unitsPerPoint, Math.sqrt(area / points));
  }
}
