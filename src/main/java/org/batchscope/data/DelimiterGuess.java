package org.batchscope.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.batchscope.text.InputException;

/// Finds what separates the columns: the one of tab, semicolon and comma that makes the most rows
/// as wide as the first, if that is wider than one column.
///
/// Where two are as good, tab and semicolon win: a comma may then be a decimal comma.
final class DelimiterGuess {
  private static final char[] CANDIDATES = {'\t', ';', ','};
  private static final int HEAD_CHARS = 1 << 16;
  private static final int ROWS = 100;

  private DelimiterGuess() {}

  static char of(CsvSource source) throws InputException {
    String head = head(source);
    char best = ',';
    int bestScore = 0;
    for (char candidate : CANDIDATES) {
      int score = rowsAsWideAsTheFirst(head, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static String head(CsvSource source) throws InputException {
    StringBuilder head = new StringBuilder();
    char[] buffer = new char[HEAD_CHARS];
    try (Utf8Reader reader = new Utf8Reader(source.open(), LoadProgress.unwatched())) {
      int count = 0;
      while (count >= 0 && head.length() < HEAD_CHARS) {
        head.append(buffer, 0, count);
        count = reader.read(buffer, 0, HEAD_CHARS - head.length());
      }
    } catch (IOException _) {
      // what stands before the fault is enough; reading the rows will meet the fault again
    }
    return head.toString();
  }

  private static int rowsAsWideAsTheFirst(String head, char delimiter) {
    int width = 0;
    int rows = 0;
    int matches = 0;
    try (CSVParser parser = CsvRows.parser(new StringReader(head), delimiter)) {
      for (CSVRecord row : parser) {
        boolean blank = row.size() == 1 && row.get(0).isBlank();
        if (blank) continue;
        if (width == 0) width = row.size();
        if (width == 1 || ++rows > ROWS) break;
        if (row.size() == width) matches++;
      }
    } catch (IOException | UncheckedIOException _) {
      // a fault in the quotes, or a head that ends inside of them
    }
    return matches;
  }
}
