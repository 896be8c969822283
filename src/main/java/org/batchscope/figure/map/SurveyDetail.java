package org.batchscope.figure.map;

import org.batchscope.figure.draw.PlotArea;
import org.batchscope.surface.LatticeGrid;
import org.batchscope.surface.LossLattice;
import org.batchscope.surface.LossSurface;
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

  /// Surveys the surface that a plot shows, beyond its edges to the next points of the lattice.
  ///
  /// What is seen at once is as fine as it is known already.
  ///
  /// @throws java.util.concurrent.CancellationException if cancelled
  public LossSurface survey(LossLattice lattice, PlotArea area, Cancellation cancellation) {
    LatticeGrid fine = FINE.grid(lattice, area);
    return switch (this) {
      case COARSE -> lattice.sketch(grid(lattice, area), fine, cancellation);
      case FINE -> lattice.survey(fine, cancellation);
    };
  }

  /// Whether a survey costs no more than a coarse one where nothing is known.
  public boolean isQuick(LossLattice lattice, PlotArea area) {
    return lattice.unknown(grid(lattice, area)) <= COARSE.mostPoints(cost(lattice));
  }

  private LatticeGrid grid(LossLattice lattice, PlotArea area) {
    double spacing = spacing(area.frame().width * area.frame().height, cost(lattice));
    return LatticeGrid.covering(area.bounds(), spacing / area.scaleX());
  }

  /// What a point costs, in evaluations of a sample with two parameters. Those of larger networks
  /// cost less than they have more parameters: an activation takes as long as a dozen weights, and
  /// the larger the layers are, the more weights there are for each. Measured, 33 parameters cost
  /// 10 times as much as two, and 4,417 about 250 times.
  private static long cost(LossLattice lattice) {
    double parameters = lattice.objective().parameterCount();
    return (long) (lattice.objective().sampleCount() * Math.max(1, Math.pow(parameters, 2.0 / 3)));
  }

  /// About how far apart the points of the grid are, in units of 1/96 inch. As each costs an
  /// evaluation of every sample, they are further apart for very many samples.
  ///
  /// @param area of the plot, in square units
  /// @param cost of a point: number of samples, times more for a larger network
  double spacing(double area, long cost) {
    return Math.max(unitsPerPoint, Math.sqrt(area / mostPoints(cost)));
  }

  private double mostPoints(long cost) {
    return Math.max(fewestPoints, mostEvaluations / cost);
  }
}
