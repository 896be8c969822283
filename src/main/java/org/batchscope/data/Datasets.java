package org.batchscope.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.batchscope.text.InputException;

/// Loads what a {@link DataChoice} asks for.
///
/// Targets: numbers stay as they are, and are classes if all of them are 0 or 1; if the choice says
/// that they are names of classes, they are taken as texts. Two texts become 0 and 1 in
/// alphabetical order (so benign is 0 and malignant is 1), three to ten become 0, 1, 2, … in the
/// order of their first samples, in every source.
public final class Datasets {
  private Datasets() {}

  /// @throws InputException if the source has a fault or does not have the chosen columns
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public static Dataset load(DataChoice choice, LoadProgress progress) throws InputException {
    Selection selection =
        switch (choice.source()) {
          case DataSource.CsvFile file ->
              CsvLoader.load(new CsvSource.OnDisk(file.path()), choice, progress);
          case DataSource.Included included -> load(included.set(), choice, progress);
        };
    return standardized(selection, choice);
  }

  /// Loads without progress.
  public static Dataset load(DataChoice choice) throws InputException {
    return load(choice, LoadProgress.unwatched());
  }

  private static Selection load(BuiltIn set, DataChoice choice, LoadProgress progress)
      throws InputException {
    Optional<Table> generated = GeneratedSets.of(set);
    return generated.isPresent()
        ? select(generated.get(), choice)
        : CsvLoader.load(new CsvSource.Shipped(set), choice, progress);
  }

  private static Selection select(Table table, DataChoice choice) throws InputException {
    double[][] features = new double[choice.features().size()][];
    for (int j = 0; j < features.length; j++)
      features[j] = column(table, choice.features().get(j), choice);
    double[] targets = column(table, choice.target(), choice);
    if (choice.classes() && Selection.classNamesOf(targets).isEmpty())
      throw new InputException(
          "data.fault.no-classes", choice.source().displayName(), choice.target());
    return new Selection(features, targets, Selection.classNamesOf(targets));
  }

  private static double[] column(Table table, String name, DataChoice choice)
      throws InputException {
    if (!table.names().contains(name))
      throw new CsvFaults(choice.source().displayName()).unknownColumn(name, table.names());
    return table.column(name).clone();
  }

  private static Dataset standardized(Selection selection, DataChoice choice)
      throws InputException {
    List<Standardization> constants = new ArrayList<>();
    if (choice.standardize()) {
      for (int j = 0; j < selection.features().length; j++)
        constants.add(standardize(choice.features().get(j), selection.features()[j], choice));
      if (selection.classNames().isEmpty())
        constants.add(standardize(choice.target(), selection.targets(), choice));
    }
    return new Dataset(
        choice.source().displayName(),
        choice.features(),
        choice.target(),
        selection.features(),
        selection.targets(),
        selection.classNames(),
        constants,
        selection.incompleteRows());
  }

  /// @param values Overwritten.
  private static Standardization standardize(String name, double[] values, DataChoice choice)
      throws InputException {
    Standardizer.Moments moments = Standardizer.moments(values);
    if (!moments.usable())
      throw new InputException("data.fault.spread", choice.source().displayName(), name);
    Standardization constants =
        new Standardization(name, moments.mean(), moments.standardDeviation());
    Standardizer.apply(constants, values);
    return constants;
  }
}
