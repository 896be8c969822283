package org.batchscope.figure;

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

  /// How far apart the points of the grid are, in units of 1/96 inch. As each costs an evaluation
  /// of every sample, they are further apart for very many samples.
  ///
  /// @param area of the plot, in square units
  double spacing(double area, int sampleCount) {
    double points = Math.max(fewestPoints, mostEvaluations / sampleCount);
    return Math.max(unitsPerPoint, Math.sqrt(area / points));
  }
}
