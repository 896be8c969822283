package org.batchscope.noise;

import java.util.ArrayList;
import java.util.List;
import org.batchscope.network.Evaluator;
import org.batchscope.objective.Objective;
import org.batchscope.surface.Plane;

/// Elements of Σ, the covariance of a single sample's gradient, by name: of a few parameters all
/// there are, of more of them those that say most.
///
/// @param names `var_…` of a parameter, `cov_…_…` of two of them
/// @param values one for each name, in (loss per unit)²
/// @param trace tr Σ
public record NoiseElements(List<String> names, List<Double> values, double trace) {
  /// The most parameters of which all pairs are told.
  public static final int MOST_PARAMETERS = 100;

  private static final List<String> AXES = List.of("plane_x", "plane_y");

  public NoiseElements {
    names = List.copyOf(names);
    values = List.copyOf(values);
    if (names.size() != values.size())
      throw new IllegalArgumentException(names.size() + " names for " + values.size() + " values");
  }

  /// The variance of every parameter and the covariance of every two.
  ///
  /// @param objective of at most {@link #MOST_PARAMETERS} parameters
  /// @param theta the parameters. Not modified.
  public static NoiseElements ofAllPairs(Objective objective, double[] theta) {
    if (theta.length > MOST_PARAMETERS)
      throw new IllegalArgumentException("too many pairs of " + theta.length + " parameters");
    GradientNoise noise = GradientNoise.at(objective, theta);
    List<String> parameters = objective.parameterNames();
    List<String> names = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int p = 0; p < theta.length; p++) {
      names.add("var_" + parameters.get(p));
      values.add(noise.covariance(p, p));
    }
    for (int p = 0; p < theta.length; p++)
      for (int q = p + 1; q < theta.length; q++) {
        names.add("cov_" + parameters.get(p) + "_" + parameters.get(q));
        values.add(noise.covariance(p, q));
      }
    return new NoiseElements(names, values, noise.trace());
  }

  /// The variance of every parameter, and variances and covariance along both axes of a plane;
  /// nothing larger is formed.
  ///
  /// @param theta the parameters. Not modified.
  public static NoiseElements seenOn(Objective objective, double[] theta, Plane plane) {
    GradientNoise noise = GradientNoise.at(objective, theta, plane);
    Evaluator evaluator = objective.evaluator();
    double[] variances = new double[theta.length];
    evaluator.meanSquaredDistances(theta, noise.mean(), variances);
    List<String> names = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (String parameter : objective.parameterNames()) names.add("var_" + parameter);
    for (double variance : variances) values.add(variance);
    for (int axis = 0; axis < 2; axis++) {
      names.add("var_" + AXES.get(axis));
      values.add(noise.seenCovariance(axis, axis));
    }
    names.add("cov_" + AXES.get(0) + "_" + AXES.get(1));
    values.add(noise.seenCovariance(0, 1));
    return new NoiseElements(names, values, noise.trace());
  }
}
