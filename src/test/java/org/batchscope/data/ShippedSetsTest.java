package org.batchscope.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.batchscope.data.DatasetSummary.ClassCount;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedSetsTest {
  /// Of 152 Adelie and 68 Chinstrap one Adelie has no measurements.
  ///
  /// @see "Horst, Hill and Gorman, palmerpenguins, 2020"
  @Test
  void penguinsAreTheBirdsThatWereMeasured() throws InputException {
    Dataset penguins = Datasets.load(DataCatalog.defaultChoice(BuiltIn.PENGUINS));

    assertEquals(
        List.of(new ClassCount("Adelie", 151), new ClassCount("Chinstrap", 68)),
        DatasetSummary.of(penguins).classes());
  }

  /// Of 152 Adelie, 68 Chinstrap and 124 Gentoo one Adelie and one Gentoo have no measurements.
  ///
  /// @see "Horst, Hill and Gorman, palmerpenguins, 2020"
  @Test
  void threePenguinsAreAllSpeciesInTheOrderOfTheSource() throws InputException {
    Dataset penguins = Datasets.load(DataCatalog.defaultChoice(BuiltIn.THREE_PENGUINS));

    assertEquals(
        List.of(
            new ClassCount("Adelie", 151),
            new ClassCount("Chinstrap", 68),
            new ClassCount("Gentoo", 123)),
        DatasetSummary.of(penguins).classes());
  }

  @Test
  void irisHasFiftySamplesOfEachSpecies() throws InputException {
    Dataset iris = Datasets.load(DataCatalog.defaultChoice(BuiltIn.IRIS));

    assertEquals(
        List.of(
            new ClassCount("setosa", 50),
            new ClassCount("versicolor", 50),
            new ClassCount("virginica", 50)),
        DatasetSummary.of(iris).classes());
  }

  /// @see "sklearn/datasets/descr/iris.rst, summary statistics"
  @Test
  void irisHasThePublishedRangesAndMeans() throws InputException {
    DataChoice choice =
        new DataChoice(
            new DataSource.Included(BuiltIn.IRIS),
            List.of("petal_length_cm", "petal_width_cm"),
            "species",
            false);

    List<DatasetSummary.ColumnSummary> columns = DatasetSummary.of(Datasets.load(choice)).columns();

    double asPrinted = 5.1e-3; // the source prints two decimals of the means
    assertEquals(1.0, columns.get(0).min());
    assertEquals(6.9, columns.get(0).max());
    assertEquals(3.76, columns.get(0).mean(), asPrinted);
    assertEquals(0.1, columns.get(1).min());
    assertEquals(2.5, columns.get(1).max());
    assertEquals(1.20, columns.get(1).mean(), asPrinted);
  }

  /// @see "UCI Machine Learning Repository, doi:10.24432/C5DW2B: 357 benign, 212 malignant"
  @Test
  void breastCancerHasThePublishedClassCounts() throws InputException {
    Dataset cancer = Datasets.load(DataCatalog.defaultChoice(BuiltIn.BREAST_CANCER));

    assertEquals(
        List.of(new ClassCount("benign", 357), new ClassCount("malignant", 212)),
        DatasetSummary.of(cancer).classes());
  }

  /// @see "sklearn/datasets/descr/breast_cancer.rst, summary statistics"
  @Test
  void breastCancerHasThePublishedRanges() throws InputException {
    List<String> columns = List.of("mean_radius", "worst_fractal_dimension");
    DataChoice choice =
        new DataChoice(new DataSource.Included(BuiltIn.BREAST_CANCER), columns, "diagnosis", false);

    List<DatasetSummary.ColumnSummary> summaries =
        DatasetSummary.of(Datasets.load(choice)).columns();

    double asPrinted = 5.1e-4; // the source prints three decimals, and a half is rounded
    assertEquals(6.981, summaries.get(0).min(), asPrinted);
    assertEquals(28.11, summaries.get(0).max(), asPrinted);
    assertEquals(0.055, summaries.get(1).min(), asPrinted);
    assertEquals(0.208, summaries.get(1).max(), asPrinted);
  }

  @Test
  void everyColumnOfTheShippedFilesIsListed() throws InputException {
    assertEquals(5, DataCatalog.columns(new DataSource.Included(BuiltIn.PENGUINS)).size());
    assertEquals(5, DataCatalog.columns(new DataSource.Included(BuiltIn.THREE_PENGUINS)).size());
    assertEquals(5, DataCatalog.columns(new DataSource.Included(BuiltIn.IRIS)).size());
    assertEquals(31, DataCatalog.columns(new DataSource.Included(BuiltIn.BREAST_CANCER)).size());
  }

  @ParameterizedTest
  @EnumSource
  void everyBuiltInSetLoadsByDefaultWithTheColumnsThatItLists(BuiltIn set) throws InputException {
    DataChoice choice = DataCatalog.defaultChoice(set);
    List<String> names = DataCatalog.columns(choice.source()).stream().map(Column::name).toList();

    Dataset data = Datasets.load(choice);

    assertEquals(set.id(), data.name());
    assertTrue(names.containsAll(choice.features()), names + "");
    assertEquals(choice.target(), names.getLast());
    assertEquals(
        choice.standardize() ? choice.features().size() : 0, data.standardizations().size());
  }

  @ParameterizedTest
  @EnumSource
  void aColumnThatABuiltInSetDoesNotHaveIsRefused(BuiltIn set) {
    DataChoice choice =
        new DataChoice(new DataSource.Included(set), List.of("nonsense"), "y", false);

    InputException fault = assertThrows(InputException.class, () -> Datasets.load(choice));

    assertEquals("data.fault.unknown-column", fault.key());
  }
}
