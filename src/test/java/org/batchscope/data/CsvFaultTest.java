package org.batchscope.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every fault is one sentence that says where it is.
class CsvFaultTest {
  @TempDir Path folder;

  private static final List<String> AB = List.of("a", "b");

  private InputException faultOf(String text) throws IOException {
    return faultOf(text.getBytes(StandardCharsets.UTF_8), AB, "y");
  }

  private InputException faultOf(byte[] bytes, List<String> features, String target)
      throws IOException {
    DataChoice choice = CsvText.in(folder, bytes).choice(features, target);
    return assertThrows(InputException.class, () -> Datasets.load(choice));
  }

  private void assertFault(String key, String sentence, InputException fault) {
    assertEquals(sentence, fault.getMessage());
    assertEquals("data.fault." + key, fault.key());
  }

  @Test
  void aRowThatIsTooShort() throws IOException {
    assertFault(
        "ragged-row",
        "table.csv, line 3, column 3: the row has 2 cells where the first row has 3.",
        faultOf("a,b,y\n1,2,0\n3,4\n5,6,1\n"));
  }

  @Test
  void aRowThatIsTooLong() throws IOException {
    assertFault(
        "ragged-row",
        "table.csv, line 4, column 4: the row has 4 cells where the first row has 3.",
        faultOf("a,b,y\n1,2,0\n5,6,1\n3,4,0,9"));
  }

  @Test
  void aRowThatIsTooShortBelowThePreview() throws IOException {
    String rows = "1,2,0\n3,4,1\n".repeat(CsvPreview.GUESSED_ROWS);
    assertFault(
        "ragged-row",
        "table.csv, line 2002, column 2: the row has 1 cell where the first row has 3.",
        faultOf("a,b,y\n" + rows + "7\n"));
  }

  @Test
  void textAmongNumbers() throws IOException {
    assertFault(
        "not-a-number",
        "table.csv, line 3, column 2 (b): “four” is not a number.",
        faultOf("a,b,y\n1,2,0\n3,four,0\n5,6,1\n"));
  }

  @Test
  void textAmongNumbersOfTheTarget() throws IOException {
    assertFault(
        "not-a-number",
        "table.csv, line 4, column 3 (y): “yes” is not a number.",
        faultOf("a,b,y\n1,2,0\n3,4,0\n5,6,yes\n"));
  }

  @Test
  void aDecimalComma() throws IOException {
    assertFault(
        "decimal-comma",
        "table.csv, line 2, column 1 (a): “1,5” is not a number;"
            + " write a decimal point instead of the comma.",
        faultOf("a,b,y\n\"1,5\",2,0\n3,4,1\n5,6,1\n"));
  }

  @Test
  void aDecimalCommaAmongDecimalPoints() throws IOException {
    assertFault(
        "decimal-comma",
        "table.csv, line 3, column 1 (a): “1,5” is not a number;"
            + " write a decimal point instead of the comma.",
        faultOf("a;b;y\n2.5;2;0\n1,5;4;1\n5;6;1\n"));
  }

  @Test
  void aDecimalPointBelowDecimalCommas() throws IOException {
    assertFault(
        "decimal-point",
        "table.csv, line 2002, column 2 (b): “7.5” is not a number; write a decimal comma instead"
            + " of the point, as other cells of the file have it.",
        faultOf("a;b;y\n" + "1,5;2;0\n3;4;1\n".repeat(CsvPreview.GUESSED_ROWS) + "5;7.5;1\n"));
  }

  @Test
  void commasBetweenTabsThatMayBeThoseOfThousands() throws IOException {
    InputException fault = faultOf("a\tb\ty\n1,500\t2\t0\n3\t4\t1\n5\t6\t1\n");

    assertEquals("data.fault.decimal-comma", fault.key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "nan", "inf", "-Infinity", "+INF", "1e999", "-1e400"})
  void aNumberThatIsNotFinite(String text) throws IOException {
    assertFault(
        "not-finite",
        "table.csv, line 3, column 1 (a): “" + text + "” is not a finite number.",
        faultOf("a,b,y\n1,2,0\n" + text + ",4,1\n5,6,1\n"));
  }

  @Test
  void noRowWithAllValues() throws IOException {
    assertFault(
        "no-complete-row",
        "table.csv, line 2 and all that follow: a value is missing, so there are no samples.",
        faultOf("a,b,y\n1,,0\n,NA,1\n5,6,\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "0", "1", "3.50"})
  void aTargetWithOneClass(String value) throws IOException {
    assertFault(
        "one-class",
        "table.csv, lines 2 to 4, column 3 (y): the target is “"
            + value
            + "” everywhere, so there is nothing to learn.",
        faultOf("a,b,y\n1,2,%1$s\n3,4,%1$s\n5,6,%1$s\n".formatted(value)));
  }

  @Test
  void aTargetWithElevenTexts() throws IOException {
    StringBuilder text = new StringBuilder("a,b,y\n");
    for (int i = 0; i < 12; i++) text.append("%d,%d,class %d\n".formatted(i, i % 5, i));
    assertFault(
        "too-many-classes",
        "table.csv, line 12, column 3 (y): “class 10” would be one class too many, for a target"
            + " has at most 10.",
        faultOf(text.toString()));
  }

  @Test
  void aConstantFeature() throws IOException {
    assertFault(
        "constant-feature",
        "table.csv, lines 2 to 4, column 2 (b): the feature is 4.0 everywhere,"
            + " so nothing can be learned from it.",
        faultOf("a,b,y\n1,4,0\n3,4,0\n5,4.0,1\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\n\r\n  \n", "\uFEFF"})
  void anEmptyFile(String text) throws IOException {
    assertFault("empty-file", "table.csv, line 1: the file is empty.", faultOf(text));
  }

  @Test
  void aHeaderWithoutSamples() throws IOException {
    assertFault(
        "header-only",
        "table.csv, line 2: there are no samples below the header.",
        faultOf("\na,b,y\n\n"));
  }

  @Test
  void aSingleSample() throws IOException {
    assertFault(
        "one-sample",
        "table.csv, line 2: this is the only sample, but at least two are needed.",
        faultOf("a,b,y\n1,2,0\n"));
  }

  @Test
  void aSingleColumn() throws IOException {
    assertFault(
        "one-column",
        "table.csv, line 1, column 1: this is the only column, but a feature and a target are"
            + " needed, separated by comma, semicolon or tab.",
        faultOf("a\n1\n2\n"));
  }

  @Test
  void aFileThatIsNotThere() {
    Path file = folder.resolve("nothing.csv");
    DataChoice choice =
        new DataChoice(new DataSource.CsvFile(file.toString()), List.of("a"), "y", true);

    InputException fault = assertThrows(InputException.class, () -> Datasets.load(choice));

    assertFault("no-such-file", "There is no file " + file + ".", fault);
  }

  @Test
  void aNameThatNoFileCanHave() {
    DataChoice choice = new DataChoice(new DataSource.CsvFile("a\0b"), List.of("a"), "y", true);

    InputException fault = assertThrows(InputException.class, () -> Datasets.load(choice));

    assertEquals("data.fault.no-such-file", fault.key());
  }

  @Test
  void aFolder() {
    DataChoice choice =
        new DataChoice(new DataSource.CsvFile(folder.toString()), List.of("a"), "y", true);

    InputException fault = assertThrows(InputException.class, () -> Datasets.load(choice));

    assertFault("is-folder", folder + " is a folder, not a CSV file.", fault);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "3000, 6002", "60000, 120002"})
  void bytesThatAreNotUtf8(int rowPairsBefore, long line) throws IOException {
    String before = "a,b,y\n" + "1,2,0\r\n3,4,1\n".repeat(rowPairsBefore);
    byte[] bytes = (before + "5,6,M\u00FCnchen\n").getBytes(StandardCharsets.ISO_8859_1);

    assertFault(
        "not-utf8",
        "table.csv, line "
            + line
            + ": the text is not UTF-8; save the file as UTF-8 and open it again.",
        faultOf(bytes, AB, "y"));
  }

  @Test
  void aCharacterCutOffAtTheEndOfTheFile() throws IOException {
    byte[] whole = "a,b,y\n1,2,0\n3,4,ü".getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);

    InputException fault = faultOf(cut, AB, "y");

    assertEquals("data.fault.not-utf8", fault.key());
  }

  @Test
  void aFileInUtf16() throws IOException {
    byte[] bytes = "\uFEFFa,b,y\n1,2,0\n".getBytes(StandardCharsets.UTF_16LE);

    InputException fault = faultOf(bytes, AB, "y");

    assertEquals("data.fault.not-utf8", fault.key());
  }

  @Test
  void aColumnThatIsNotThere() throws IOException {
    byte[] bytes = "a,b,y\n1,2,0\n3,4,1\n".getBytes(StandardCharsets.UTF_8);

    assertFault(
        "unknown-column",
        "table.csv: there is no column “z”; there are a, b, y.",
        faultOf(bytes, List.of("a", "z"), "y"));
  }

  @Test
  void aColumnThatIsNotThereAmongVeryMany() throws IOException {
    String row = "1,".repeat(99);
    byte[] bytes = (row + "0\n" + row + "1\n").getBytes(StandardCharsets.UTF_8);

    InputException fault = faultOf(bytes, List.of("z"), "c100");

    assertTrue(fault.getMessage().endsWith("c39, c40, …."), fault.getMessage());
  }

  @Test
  void twoColumnsOfOneName() throws IOException {
    assertFault(
        "duplicate-column",
        "table.csv, line 1, column 3: the name “a” stands over an earlier column too.",
        faultOf("a,b,a,y\n1,2,3,0\n4,5,6,1\n"));
  }

  @Test
  void aQuotationMarkThatIsNotClosed() throws IOException {
    assertFault(
        "quotes",
        "table.csv, line 3: a quotation mark is not closed, or text follows the closing one.",
        faultOf("a,b,y\n1,2,0\n\"3,4,1\n5,6,0\n"));
  }

  @Test
  void textAfterAClosingQuotationMark() throws IOException {
    InputException fault = faultOf("a,b,y\n1,2,0\n5,6,1\n\"3\"x,4,1\n");

    assertEquals("data.fault.quotes", fault.key());
    assertEquals(
        "table.csv, line 4: a quotation mark is not closed, or text follows the closing one.",
        fault.getMessage());
  }

  @Test
  void aRowWithoutEnd() throws IOException {
    String text = "a,b,y\n1,2,0\n3,4,1\n5,6," + "x".repeat(2 * Utf8Reader.MAX_ROW_CHARS);

    assertFault(
        "long-row",
        "table.csv, line 4: the row has more than 4,194,304 characters;"
            + " a quotation mark may not be closed.",
        faultOf(text));
  }

  @Test
  void linesAreCountedThroughBlankLinesAndQuotedLineBreaks() throws IOException {
    String text = "\r\na,note,b,y\r\n1,\"two\r\nlines\",2,0\r\n\r\n3,\"one\n\nmore\",x,1\r\n5,,6,1";

    assertFault(
        "not-a-number", "table.csv, line 8, column 3 (b): “x” is not a number.", faultOf(text));
  }

  @Test
  void longTextIsShortenedAndStaysOnOneLine() throws IOException {
    InputException fault = faultOf("a,b,y\n1,2,0\n3,\"x\ny" + "z".repeat(100) + "\",1\n5,6,0\n");

    assertEquals(
        "table.csv, line 3, column 2 (b): “x y" + "z".repeat(37) + "…” is not a number.",
        fault.getMessage());
  }

  @Test
  void aSpreadThatCannotBeStandardized() throws IOException {
    DataChoice choice =
        new DataChoice(
            CsvText.in(folder, "a,y\n1e300,0\n-1e300,1\n").source(), List.of("a"), "y", true);

    InputException fault = assertThrows(InputException.class, () -> Datasets.load(choice));

    assertFault(
        "spread",
        "table.csv: the values of column a are too close together or too far apart"
            + " to be standardized.",
        fault);
  }

  @Test
  void noColumnOfNumbersToTakeAsAFeature() throws IOException {
    DataSource file = CsvText.in(folder, "a,b,y\nx,y,0\nz,w,1\n").source();

    InputException fault =
        assertThrows(InputException.class, () -> DataCatalog.defaultChoice(file));

    assertFault(
        "no-feature",
        "table.csv: besides a target, no column holds numbers that could be a feature.",
        fault);
  }

  @Test
  void aPipeIsNotOpened() {
    DataChoice choice = new DataChoice(new DataSource.CsvFile("/dev/null"), AB, "y", true);

    InputException fault = assertThrows(InputException.class, () -> Datasets.load(choice));

    assertEquals(
        Files.exists(Path.of("/dev/null")) ? "data.fault.unreadable" : "data.fault.no-such-file",
        fault.key());
  }
}
