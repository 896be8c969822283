package org.batchscope.data;

import java.util.List;

/// Samples with some features and a target each, in a fixed order. Immutable.
public final class Dataset {
  private final String name;
  private final List<String> featureNames;
  private final String targetName;
  private final List<String> classNames;
  private final List<Standardization> standardizations;
  private final IncompleteRows incompleteRows;
  private final double[][] columns;
  private final double[] targets;

  /// A data set for which no row of its source was left out; otherwise the same.
  public Dataset(
      String name,
      List<String> featureNames,
      String targetName,
      double[][] featureColumns,
      double[] targets,
      List<String> classNames,
      List<Standardization> standardizations) {
    this(
        name,
        featureNames,
        targetName,
        featureColumns,
        targets,
        classNames,
        standardizations,
        IncompleteRows.NONE);
  }

  /// @param featureColumns one array of N values for each feature name; copied
  /// @param targets N values; copied
  /// @param classNames what targets 0, 1, … mean, or empty for a target that is a number
  /// @param standardizations the constants that were applied to columns, by column name
  /// @param incompleteRows of its source, which are not in it
  public Dataset(
      String name,
      List<String> featureNames,
      String targetName,
      double[][] featureColumns,
      double[] targets,
      List<String> classNames,
      List<Standardization> standardizations,
      IncompleteRows incompleteRows) {
    if (featureColumns.length != featureNames.size() || featureColumns.length == 0)
      throw new IllegalArgumentException(
          featureColumns.length + " feature columns for the names " + featureNames);
    if (targets.length == 0) throw new IllegalArgumentException("a data set needs samples");
    this.columns = new double[featureColumns.length][];
    for (int j = 0; j < featureColumns.length; j++) {
      if (featureColumns[j].length != targets.length)
        throw new IllegalArgumentException(
            "column "
                + featureNames.get(j)
                + " has "
                + featureColumns[j].length
                + " values for "
                + targets.length
                + " targets");
      this.columns[j] = featureColumns[j].clone();
    }
    if (!classNames.isEmpty()) checkClasses(targets, classNames);
    this.name = name;
    this.featureNames = List.copyOf(featureNames);
    this.targetName = targetName;
    this.targets = targets.clone();
    this.classNames = List.copyOf(classNames);
    this.standardizations = List.copyOf(standardizations);
    this.incompleteRows = incompleteRows;
  }

  public String name() {
    return name;
  }

  /// N, the number of samples.
  public int size() {
    return targets.length;
  }

  public int featureCount() {
    return columns.length;
  }

  public List<String> featureNames() {
    return featureNames;
  }

  public String targetName() {
    return targetName;
  }

  /// What targets 0, 1, … mean, in this order; empty if the target is a number.
  public List<String> classNames() {
    return classNames;
  }

  /// How many classes a target tells apart; 0 if it is a number.
  public int classCount() {
    return classNames.size();
  }

  /// The constants that were applied, one for every standardized column; empty if none was.
  public List<Standardization> standardizations() {
    return standardizations;
  }

  /// Rows of its source that were left out.
  public IncompleteRows incompleteRows() {
    return incompleteRows;
  }

  /// Value of feature `feature` (from 0) of sample `sample` (from 0).
  public double feature(int sample, int feature) {
    return columns[feature][sample];
  }

  /// Target of sample `sample` (from 0).
  public double target(int sample) {
    return targets[sample];
  }

  /// A copy of one feature's N values.
  public double[] featureColumn(int feature) {
    return columns[feature].clone();
  }

  /// A copy of the N targets.
  public double[] targets() {
    return targets.clone();
  }

  /// Whether every target is 0 or 1.
  public boolean hasBinaryTarget() {
    for (double target : targets) if (target != 0 && target != 1) return false;
    return true;
  }

  private static void checkClasses(double[] targets, List<String> names) {
    for (double target : targets)
      if (!(target >= 0 && target < names.size() && target == Math.rint(target)))
        throw new IllegalArgumentException("target " + target + " is none of the classes " + names);
  }
}
