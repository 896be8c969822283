package org.batchscope.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncompleteRowsTest {
  @TempDir Path folder;

  private Dataset load(String text, List<String> features, boolean standardize)
      throws IOException, InputException {
    DataChoice choice = CsvText.in(folder, text).choice(features, "y");
    return Datasets.load(choice.withStandardize(standardize));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "NA", "n/a", "null", "\"\""})
  void aRowWithoutAValueIsNoSample(String nothing) throws IOException, InputException {
    Dataset data =
        load("a,b,y\n1,2,0\n3,%s,1\n5,6,1\n".formatted(nothing), List.of("a", "b"), false);

    assertArrayEquals(new double[] {1, 5}, data.featureColumn(0));
    assertArrayEquals(new double[] {2, 6}, data.featureColumn(1));
    assertArrayEquals(new double[] {0, 1}, data.targets());
    assertEquals(new IncompleteRows(1, 3), data.incompleteRows());
    assertEquals(
        Optional.of("One row is left out because a value is missing (line 3)."),
        data.incompleteRows().note());
  }

  @Test
  void noRowIsASampleWithoutTheNameOfItsClass() throws IOException, InputException {
    Dataset data = load("a,y\n1,\n2,yes\n3,no\nNA,no\n5,NA\n6,yes\n", List.of("a"), false);

    assertArrayEquals(new double[] {2, 3, 6}, data.featureColumn(0));
    assertEquals(List.of("no", "yes"), data.classNames());
    assertEquals(
        Optional.of("3 rows are left out because a value is missing, first in line 2."),
        data.incompleteRows().note());
  }

  @Test
  void columnsThatAreNotChosenMayHaveNoValues() throws IOException, InputException {
    Dataset data = load("a,b,y\n1,,0\n3,,1\n5,6,1\n", List.of("a"), false);

    assertEquals(3, data.size());
    assertEquals(Optional.empty(), data.incompleteRows().note());
  }

  @Test
  void whatIsLeftOutDoesNotCountForStandardizing() throws IOException, InputException {
    Dataset data = load("a,b,y\n1,2,0\n900,,1\n3,6,1\n", List.of("a", "b"), true);

    assertArrayEquals(new double[] {-1, 1}, data.featureColumn(0));
  }
}
