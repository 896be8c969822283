package org.batchscope.data;

import java.util.List;

/// What an experiment trains on: a source, the columns used of it, and whether they are
/// standardized.
///
/// @param features names of 1 to {@value #MOST_FEATURES} feature columns, in order
/// @param target name of the target column
/// @param classes whether the values of the target are names of classes even where they are numbers
/// @param standardize whether every feature is shifted to mean 0 and scaled to standard deviation
///   1; a target that is not a class is standardized too
public record DataChoice(
    DataSource source, List<String> features, String target, boolean classes, boolean standardize) {
  /// The most features.
  public static final int MOST_FEATURES = 64;

  public DataChoice {
    features = List.copyOf(features);
    if (features.isEmpty() || features.size() > MOST_FEATURES)
      throw new IllegalArgumentException(
          "1 to " + MOST_FEATURES + " features are needed but were " + features);
    if (features.stream().distinct().count() < features.size())
      throw new IllegalArgumentException("features must differ but were " + features);
    if (features.contains(target))
      throw new IllegalArgumentException("target " + target + " is also a feature");
  }

  /// A choice whose target's numbers, if it has such, are numbers.
  public DataChoice(DataSource source, List<String> features, String target, boolean standardize) {
    this(source, features, target, false, standardize);
  }

  /// The same with other features.
  public DataChoice withFeatures(List<String> changed) {
    return new DataChoice(source, changed, target, classes, standardize);
  }

  /// The same with another value of `standardize`.
  public DataChoice withStandardize(boolean changed) {
    return new DataChoice(source, features, target, classes, changed);
  }
}
