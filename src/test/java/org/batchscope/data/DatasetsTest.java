package org.batchscope.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetsTest {
  /// A few roundings of numbers near 1.
  private static final double ROUNDING = 1e-15;

  @TempDir Path folder;

  private Dataset load(String text, boolean standardize) throws IOException, InputException {
    DataSource file = CsvText.in(folder, text).source();
    return Datasets.load(new DataChoice(file, List.of("a"), "y", standardize));
  }

  @Test
  void twoTextsBecomeZeroAndOneInAlphabeticalOrder() throws IOException, InputException {
    Dataset data = load("a,y\n1,yes\n2,no\n3,no\n", false);

    assertArrayEquals(new double[] {1, 0, 0}, data.targets());
    assertEquals(List.of("no", "yes"), data.classNames());
  }

  @Test
  void theOrderOfTheRowsDoesNotDecideWhichClassIsZero() throws IOException, InputException {
    assertArrayEquals(new double[] {0, 1, 1}, load("a,y\n1,no\n2,yes\n3,yes\n", false).targets());
  }

  @Test
  void threeTextsBecomeZeroOneTwoInTheOrderOfTheirFirstSamples()
      throws IOException, InputException {
    Dataset data = load("a,y\n1,red\n2,green\n3,red\n4,blue\n5,green\n", true);

    assertArrayEquals(new double[] {0, 1, 0, 2, 1}, data.targets());
    assertEquals(List.of("red", "green", "blue"), data.classNames());
    assertEquals(3, data.classCount());
    assertFalse(data.hasBinaryTarget());
    assertEquals(1, data.standardizations().size());
  }

  @Test
  void tenTextsAreTenClasses() throws IOException, InputException {
    StringBuilder text = new StringBuilder("a,y\n");
    for (int i = 0; i < 20; i++) text.append("%d,%c\n".formatted(i, 'j' - i % 10));

    Dataset data = load(text.toString(), false);

    assertEquals(List.of("j", "i", "h", "g", "f", "e", "d", "c", "b", "a"), data.classNames());
    assertEquals(9, data.target(19));
  }

  @Test
  void numbersAreNoClassesHoweverFewTheyAre() throws IOException, InputException {
    Dataset data = load("a,y\n1,0\n2,1\n3,2\n4,0\n", false);

    assertEquals(List.of(), data.classNames());
    assertEquals(0, data.classCount());
  }

  @Test
  void numbersAreClassesWhereTheChoiceSaysSo() throws IOException, InputException {
    Dataset data = loadClasses("a,y\n1,2\n2,0\n3,1\n4,0\n");

    assertEquals(List.of("2", "0", "1"), data.classNames());
    assertArrayEquals(new double[] {0, 1, 2, 1}, data.targets());
    assertEquals(1, data.standardizations().size());
  }

  @Test
  void measuredNumbersAreTooManyClasses() {
    StringBuilder text = new StringBuilder("a,y\n");
    for (int i = 0; i < 20; i++) text.append("%d,%d.5\n".formatted(i, i));

    assertEquals(
        "table.csv, line 12, column 2 (y): “10.5” would be one class too many,"
            + " for a target has at most 10.",
        assertThrows(InputException.class, () -> loadClasses(text.toString())).getMessage());
    DataChoice line = DataCatalog.defaultChoice(BuiltIn.LINE);
    DataChoice asClasses =
        new DataChoice(line.source(), line.features(), line.target(), true, false);
    assertEquals(
        "line: the target y has no classes: its numbers are measured values.",
        assertThrows(InputException.class, () -> Datasets.load(asClasses)).getMessage());
  }

  private Dataset loadClasses(String text) throws IOException, InputException {
    DataSource file = CsvText.in(folder, text).source();
    return Datasets.load(new DataChoice(file, List.of("a"), "y", true, true));
  }

  @Test
  void zeroAndOneAreClasses() throws IOException, InputException {
    Dataset data = load("a,y\n1,1\n2,0.0\n3,1e0\n", true);

    assertEquals(List.of("0", "1"), data.classNames());
    assertArrayEquals(new double[] {1, 0, 1}, data.targets());
  }

  @Test
  void otherNumbersAreNumbersEvenIfThereAreOnlyTwo() throws IOException, InputException {
    Dataset data = load("a,y\n1,-1\n2,1\n3,1\n", false);

    assertTrue(data.classNames().isEmpty());
    assertArrayEquals(new double[] {-1, 1, 1}, data.targets());
    assertFalse(data.hasBinaryTarget());
  }

  /// Mean 5 and variance 4 over all eight values, a textbook example.
  @Test
  void standardizingShiftsToMeanZeroAndScalesToDeviationOne() throws IOException, InputException {
    Dataset data = load("a,y\n2,0\n4,1\n4,0\n4,1\n5,0\n5,1\n7,0\n9,1\n", true);

    assertEquals(List.of(new Standardization("a", 5, 2)), data.standardizations());
    assertArrayEquals(
        new double[] {-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2}, data.featureColumn(0), ROUNDING);
    assertArrayEquals(new double[] {0, 1, 0, 1, 0, 1, 0, 1}, data.targets());
  }

  @Test
  void aTargetOfNumbersIsStandardizedToo() throws IOException, InputException {
    Dataset data = load("a,y\n1,10\n2,30\n3,10\n4,30\n", true);

    assertEquals(new Standardization("y", 20, 10), data.standardizations().getLast());
    assertArrayEquals(new double[] {-1, 1, -1, 1}, data.targets(), ROUNDING);
  }

  @Test
  void aLargeOffsetDoesNotSpoilTheDeviation() throws IOException, InputException {
    Dataset data = load("a,y\n1000000000000001,0\n1000000000000003,1\n", true);

    assertEquals(List.of(new Standardization("a", 1000000000000002.0, 1)), data.standardizations());
  }

  @Test
  void withoutStandardizingTheValuesAreThoseOfTheFile() throws IOException, InputException {
    Dataset data = load("y,a,unused\n10, +1.50 ,x\n30,.5e1,y\n", false);

    assertEquals(List.of(), data.standardizations());
    assertArrayEquals(new double[] {1.5, 5}, data.featureColumn(0));
    assertEquals("table.csv", data.name());
    assertEquals("y", data.targetName());
  }

  @Test
  void quotedCellsMayHaveDelimitersQuotesAndLineBreaks() throws IOException, InputException {
    Dataset data = load("note,a,y\n\"x, \"\"y\"\"\nz\",1,\"no, never\"\n,\"2\",\"yes\"", false);

    assertArrayEquals(new double[] {1, 2}, data.featureColumn(0));
    assertEquals(List.of("no, never", "yes"), data.classNames());
  }

  @Test
  void blankLinesArePassedOver() throws IOException, InputException {
    assertEquals(2, load("\n\na,y\n\n1,0\n  \n2,1\n\n", false).size());
  }

  @Test
  void aSummaryDescribesEveryColumnAndClass() throws IOException, InputException {
    DatasetSummary summary = DatasetSummary.of(load("a,y\n2,n\n6,p\n4,p\n8,p\n", false));

    assertEquals(
        new DatasetSummary(
            "table.csv",
            4,
            List.of(
                new DatasetSummary.ColumnSummary("a", 2, 8, 5, Math.sqrt(5)),
                new DatasetSummary.ColumnSummary("y", 0, 1, 0.75, Math.sqrt(0.1875))),
            List.of(new DatasetSummary.ClassCount("n", 1), new DatasetSummary.ClassCount("p", 3))),
        summary);
  }

  @Test
  void aSummaryCountsEachOfSeveralClasses() throws IOException, InputException {
    assertEquals(
        List.of(
            new DatasetSummary.ClassCount("r", 2),
            new DatasetSummary.ClassCount("q", 1),
            new DatasetSummary.ClassCount("p", 3)),
        DatasetSummary.of(load("a,y\n1,r\n2,q\n3,p\n4,p\n5,r\n6,p\n", true)).classes());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0.5, 3, Double.NaN})
  void aTargetThatIsNoneOfTheClassesIsRefused(double target) {
    double[] targets = {0, target};
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Dataset(
                "test",
                List.of("x"),
                "y",
                new double[][] {{1, 2}},
                targets,
                List.of("p", "q", "r"),
                List.of()));
  }

  @Test
  void aSummaryOfNumbersHasNoClasses() throws IOException, InputException {
    assertEquals(List.of(), DatasetSummary.of(load("a,y\n2,5\n6,7\n", true)).classes());
  }
}
