package org.batchscope.study;

import java.util.List;
import java.util.Optional;
import org.batchscope.noise.NoiseEllipse;
import org.batchscope.surface.Bounds;
import org.batchscope.training.Ensemble;
import org.batchscope.training.EnsembleMember;
import org.batchscope.training.Outcome;

/// Where the runs of an ensemble end: their mean, and how far they are apart.
///
/// @param count how many runs ended, without those that diverged; at least 1
/// @param firstMean mean of the first parameter
/// @param secondMean mean of the second parameter
/// @param ellipse the ellipse of their covariance, with 1/(count − 1), at {@link #DEVIATIONS}
///   standard deviations; of no size if there is one run only
public record EndPoints(int count, double firstMean, double secondMean, NoiseEllipse ellipse) {
  /// How many standard deviations the ellipse's semi-axes are long.
  public static final int DEVIATIONS = 2;

  private static final double MARGIN = 0.02;

  /// The end points of paths on a plane; empty if every run diverged.
  static Optional<EndPoints> of(Ensemble ensemble) {
    List<EnsembleMember> ended =
        ensemble.members().stream()
            .filter(member -> member.outcome() instanceof Outcome.Completed)
            .toList();
    return ended.isEmpty() ? Optional.empty() : Optional.of(of(ended));
  }

  /// Sums of differences from the first end point: they are exactly zero if all are the same.
  private static EndPoints of(List<EnsembleMember> ended) {
    double firstOrigin = first(ended.getFirst());
    double secondOrigin = second(ended.getFirst());
    double firstSum = 0;
    double secondSum = 0;
    for (EnsembleMember member : ended) {
      firstSum += first(member) - firstOrigin;
      secondSum += second(member) - secondOrigin;
    }
    int count = ended.size();
    double firstMean = firstOrigin + firstSum / count;
    double secondMean = secondOrigin + secondSum / count;
    double[][] covariance = new double[2][2];
    for (EnsembleMember member : ended) {
      double dx = first(member) - firstMean;
      double dy = second(member) - secondMean;
      covariance[0][0] += dx * dx / Math.max(1, count - 1);
      covariance[0][1] += dx * dy / Math.max(1, count - 1);
      covariance[1][1] += dy * dy / Math.max(1, count - 1);
    }
    covariance[1][0] = covariance[0][1];
    return new EndPoints(count, firstMean, secondMean, NoiseEllipse.of(covariance, DEVIATIONS));
  }

  /// Whether the ellipse lies within bounds.
  boolean areWithin(Bounds bounds) {
    return bounds.contains(firstMean - ellipse.halfWidth(), secondMean - ellipse.halfHeight())
        && bounds.contains(firstMean + ellipse.halfWidth(), secondMean + ellipse.halfHeight());
  }

  /// The smallest bounds that hold others and the ellipse, with a narrow margin around it.
  Bounds addedTo(Bounds others) {
    double margin = MARGIN * others.width();
    Bounds own =
        Bounds.around(
            firstMean,
            secondMean,
            2 * (ellipse.halfWidth() + margin),
            2 * (ellipse.halfHeight() + margin));
    return others.union(own);
  }

  private static double first(EnsembleMember member) {
    return member.parameter(member.updates(), 0);
  }

  private static double second(EnsembleMember member) {
    return member.parameter(member.updates(), 1);
  }
}
