package org.batchscope.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvPreviewTest {
  @TempDir Path folder;

  private CsvPreview preview(String text) throws IOException, InputException {
    return CsvPreview.of(CsvText.in(folder, text).file());
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t'})
  void theDelimiterIsFound(char delimiter) throws IOException, InputException {
    String text = "a,b,y\n1,2,0\n3,4,1\n".replace(',', delimiter);

    CsvPreview preview = preview(text);

    assertEquals(delimiter, preview.delimiter());
    assertEquals(List.of("a", "b", "y"), preview.columnNames());
    assertEquals(List.of(List.of("1", "2", "0"), List.of("3", "4", "1")), preview.rows());
  }

  @Test
  void decimalCommasDoNotHideTheSemicolons() throws IOException, InputException {
    assertEquals(';', preview("1,5;2,5;0\n3,5;4,5;1\n").delimiter());
  }

  @ParameterizedTest
  @ValueSource(chars = {';', '\t'})
  void decimalCommasAreRead(char delimiter) throws IOException, InputException {
    String text = "x1;x2;y\n1,5;-2,25e1;0,5\n3;,5;1\n-4,125;+0,5;2,5\n";
    CsvText file = CsvText.in(folder, text.replace(';', delimiter));

    Dataset data = Datasets.load(file.choice(List.of("x1", "x2"), "y"));

    assertArrayEquals(new double[] {1.5, 3, -4.125}, data.featureColumn(0));
    assertArrayEquals(new double[] {-22.5, 0.5, 0.5}, data.featureColumn(1));
    assertArrayEquals(new double[] {0.5, 1, 2.5}, data.targets());
  }

  @Test
  void everyColumnHasADecimalMarkOfItsOwn() throws IOException, InputException {
    CsvText file = CsvText.in(folder, "1,5;2.5;yes\n3,25;4;no\n5;6.125;no\n");

    Dataset data = Datasets.load(file.choice(List.of("c1", "c2"), "c3"));

    assertArrayEquals(new double[] {1.5, 3.25, 5}, data.featureColumn(0));
    assertArrayEquals(new double[] {2.5, 4, 6.125}, data.featureColumn(1));
  }

  @Test
  void aColumnThatBeginsWithWholeNumbersMayHaveDecimalCommasFurtherDown()
      throws IOException, InputException {
    String rows = "1,5;2;0\n3,5;4;1\n".repeat(CsvPreview.GUESSED_ROWS);
    CsvText file = CsvText.in(folder, rows + "5;6,5;1\n");

    double[] second = Datasets.load(file.choice(List.of("c2"), "c3")).featureColumn(0);

    assertEquals(6.5, second[second.length - 1]);
  }

  @Test
  void decimalCommasBelowAHeaderOfText() throws IOException, InputException {
    CsvPreview preview = preview("a;y\n1,5;no\n2,5;yes\n");

    assertTrue(preview.header());
    assertEquals(ColumnKind.NUMBER, preview.columns().getFirst().kind());
  }

  @Test
  void semicolonsInQuotesDoNotHideTheCommas() throws IOException, InputException {
    assertEquals(',', preview("a,b,y\n\"x;1\",2,0\n\"z;2\",4,1\n").delimiter());
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheFirstName() throws IOException, InputException {
    assertEquals(List.of("a", "y"), preview("\uFEFFa,y\n1,0\n2,1\n").columnNames());
  }

  @Test
  void aByteOrderMarkInFrontOfANumberDoesNotMatter() throws IOException, InputException {
    CsvText file = CsvText.in(folder, "\uFEFF1,0\n2,1\n");

    Dataset data = Datasets.load(file.choice(List.of("c1"), "c2"));

    assertArrayEquals(new double[] {1, 2}, data.featureColumn(0));
  }

  @Test
  void columnsWithoutHeaderAreNumbered() throws IOException, InputException {
    CsvPreview preview = preview("1,2,yes\n3,4,no\n");

    assertFalse(preview.header());
    assertEquals(List.of("c1", "c2", "c3"), preview.columnNames());
    assertEquals(2, preview.rows().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b,y\n1,2,yes\n3,4,no\n", "a,b,y\nu,v,w\n", ",b,y\n1,2,0\n"})
  void textOverNumbersOrTextAloneIsAHeader(String text) throws IOException, InputException {
    assertTrue(preview(text).header());
  }

  @Test
  void aMissingValueInTheFirstRowMakesNoHeader() throws IOException, InputException {
    assertFalse(preview("NA,2,0\n1,3,1\n").header());
  }

  @Test
  void aNameLeftEmptyIsNumbered() throws IOException, InputException {
    assertEquals(List.of("c1", "b", "y"), preview(",b,y\n1,2,0\n2,3,1\n").columnNames());
  }

  @Test
  void theKindOfEachColumnIsGuessed() throws IOException, InputException {
    List<ColumnKind> kinds =
        preview("n,two,three,none,faulty\n1,x,p,,1\n2,y,q,,2\n3,x,r,,oops\n").columns().stream()
            .map(Column::kind)
            .toList();

    assertEquals(
        List.of(
            ColumnKind.NUMBER,
            ColumnKind.CLASSES,
            ColumnKind.CLASSES,
            ColumnKind.OTHER,
            ColumnKind.NUMBER),
        kinds);
  }

  @Test
  void aTextWithElevenValuesHoldsNoClasses() throws IOException, InputException {
    StringBuilder text = new StringBuilder("a,ten,eleven\n");
    for (int i = 0; i < 11; i++)
      text.append("%d,%c,%c\n".formatted(i, 'a' + Math.min(i, 9), 'a' + i));

    List<ColumnKind> kinds = preview(text.toString()).columns().stream().map(Column::kind).toList();

    assertEquals(List.of(ColumnKind.NUMBER, ColumnKind.CLASSES, ColumnKind.OTHER), kinds);
  }

  @Test
  void twentyRowsAreShown() throws IOException, InputException {
    assertEquals(20, preview("a,y\n" + "1,0\n2,1\n".repeat(30)).rows().size());
  }

  @Test
  void theDefaultIsTheFirstTwoNumbersAndTheLastColumn() throws IOException, InputException {
    DataSource file = CsvText.in(folder, "id,a,b,c,y\nx,1,2,3,no\ny,4,5,6,yes\n").source();

    assertEquals(
        new DataChoice(file, List.of("a", "b"), "y", true), DataCatalog.defaultChoice(file));
  }

  @Test
  void oneFeatureIsEnough() throws IOException, InputException {
    DataSource file = CsvText.in(folder, "1,2\n3,4\n").source();

    assertEquals(new DataChoice(file, List.of("c1"), "c2", true), DataCatalog.defaultChoice(file));
    assertEquals(
        List.of(new Column("c1", ColumnKind.NUMBER), new Column("c2", ColumnKind.NUMBER)),
        DataCatalog.columns(file));
  }

  @Test
  void ofAVeryWideTableOnlyAFewRowsAreKept() throws IOException, InputException {
    int width = 1 << 20;

    CsvPreview preview = preview(("1,2," + "x".repeat(width) + "\n").repeat(30));

    assertEquals(CsvPreview.MAX_WEIGHT / width, preview.rows().size());
  }
}
