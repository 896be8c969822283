package org.batchscope.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.batchscope.text.InputException;

class CsvRoundTripProperties {
  /// How a table is written down.
  record Style(char delimiter, boolean header, boolean byteOrderMark, boolean quoted, String eol) {}

  /// Columns a, b and y, without the faults that a random table may have by chance.
  record Rows(List<double[]> rows) {
    int size() {
      return rows.size();
    }

    double[] column(int k) {
      return rows.stream().mapToDouble(row -> row[k]).toArray();
    }

    @Override
    public String toString() {
      return Arrays.deepToString(rows.toArray());
    }
  }

  @Provide
  Arbitrary<Style> styles() {
    return Combinators.combine(
            Arbitraries.of(',', ';', '\t'),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of("\n", "\r\n", "\r"))
        .as(Style::new);
  }

  @Provide
  Arbitrary<Rows> tables() {
    Arbitrary<Double> anyDouble =
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    Arbitrary<Double> value =
        Arbitraries.oneOf(
            anyDouble,
            Arbitraries.integers().between(-9, 9).map(i -> i / 2.0),
            Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 0.1));
    return value
        .array(double[].class)
        .ofSize(3)
        .list()
        .ofMinSize(4)
        .ofMaxSize(40)
        .filter(CsvRoundTripProperties::everyColumnVaries)
        .map(Rows::new);
  }

  private static boolean everyColumnVaries(List<double[]> rows) {
    for (int k = 0; k < 3; k++) {
      int column = k;
      double first = rows.getFirst()[k];
      if (rows.stream().allMatch(row -> row[column] == first)) return false;
    }
    return true;
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadBackBitForBit(@ForAll("tables") Rows table, @ForAll("styles") Style style)
      throws IOException, InputException {
    Dataset data = load(lines(table, style), style);

    assertBits(table.column(0), data.featureColumn(0));
    assertBits(table.column(1), data.featureColumn(1));
    assertBits(table.column(2), data.targets());
  }

  /// The first row stays whole: text there may be taken for a header.
  @Property(tries = 300)
  void aFaultIsReportedAtItsLineAndColumn(
      @ForAll("tables") Rows table,
      @ForAll("styles") Style style,
      @ForAll @IntRange(min = 1, max = 39) int rowDraw,
      @ForAll @IntRange(min = 0, max = 2) int column,
      @ForAll("faults") String fault) {
    int row = 1 + rowDraw % (table.size() - 1);
    int lineIndex = row + (style.header() ? 1 : 0);
    List<String> lines = lines(table, style);
    String[] cells = cells(table.rows().get(row), style);
    cells[column] = fault;
    lines.set(lineIndex, String.join(String.valueOf(style.delimiter()), cells));

    InputException thrown = assertThrows(InputException.class, () -> load(lines, style));

    String place = "table.csv, line " + (lineIndex + 1) + ", column " + (column + 1) + " ";
    assertTrue(thrown.getMessage().startsWith(place), thrown.getMessage());
  }

  @Provide
  Arbitrary<String> faults() {
    return Arbitraries.of("text", "NaN", "Infinity", "1e999", "0x10", "1d", "--1", "1e", ".");
  }

  @Property(tries = 100)
  void aRowWithAMissingValueIsLeftOutAndToldByItsLine(
      @ForAll("tables") Rows table,
      @ForAll("styles") Style style,
      @ForAll @IntRange(min = 1, max = 39) int rowDraw,
      @ForAll @IntRange(min = 0, max = 2) int column)
      throws IOException, InputException {
    int row = 1 + rowDraw % (table.size() - 1);
    List<double[]> others = new ArrayList<>(table.rows());
    others.remove(row);
    Assume.that(everyColumnVaries(others));
    int lineIndex = row + (style.header() ? 1 : 0);
    List<String> lines = lines(table, style);
    String[] cells = cells(table.rows().get(row), style);
    cells[column] = "";
    lines.set(lineIndex, String.join(String.valueOf(style.delimiter()), cells));

    Dataset data = load(lines, style);

    assertEquals(new IncompleteRows(1, lineIndex + 1), data.incompleteRows());
    for (int k = 0; k < 2; k++) assertBits(new Rows(others).column(k), data.featureColumn(k));
    assertBits(new Rows(others).column(2), data.targets());
  }

  @Property(tries = 100)
  void aRowWithACellTooManyIsReportedAtItsLine(
      @ForAll("tables") Rows table,
      @ForAll("styles") Style style,
      @ForAll @IntRange(min = 1, max = 39) int rowDraw) {
    List<String> lines = lines(table, style);
    int index = 1 + rowDraw % (lines.size() - 1);
    lines.set(index, lines.get(index) + style.delimiter() + "1");

    InputException thrown = assertThrows(InputException.class, () -> load(lines, style));

    assertEquals("data.fault.ragged-row", thrown.key());
    String place = "table.csv, line " + (index + 1) + ", column 4:";
    assertTrue(thrown.getMessage().startsWith(place), thrown.getMessage());
  }

  private static Dataset load(List<String> lines, Style style) throws IOException, InputException {
    Path folder = Files.createTempDirectory("batchscope");
    try {
      String text = (style.byteOrderMark() ? "\uFEFF" : "") + String.join(style.eol(), lines);
      CsvText file = CsvText.in(folder, text.getBytes(StandardCharsets.UTF_8));
      return style.header()
          ? Datasets.load(file.choice(List.of("a", "b"), "y"))
          : Datasets.load(file.choice(List.of("c1", "c2"), "c3"));
    } finally {
      Files.deleteIfExists(folder.resolve("table.csv"));
      Files.delete(folder);
    }
  }

  private static List<String> lines(Rows table, Style style) {
    String delimiter = String.valueOf(style.delimiter());
    List<String> lines = new ArrayList<>();
    if (style.header()) lines.add(String.join(delimiter, "a", "b", "y"));
    lines.addAll(
        table.rows().stream().map(row -> String.join(delimiter, cells(row, style))).toList());
    return lines;
  }

  private static String[] cells(double[] row, Style style) {
    String[] cells = new String[row.length];
    for (int k = 0; k < cells.length; k++) {
      String number = Double.toString(row[k]);
      cells[k] = style.quoted() ? '"' + number + '"' : number;
    }
    return cells;
  }

  private static void assertBits(double[] expected, double[] actual) {
    assertArrayEquals(bits(expected), bits(actual));
  }

  private static long[] bits(double[] values) {
    long[] bits = new long[values.length];
    for (int i = 0; i < bits.length; i++) bits[i] = Double.doubleToRawLongBits(values[i]);
    return bits;
  }
}
