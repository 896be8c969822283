package org.batchscope.data;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.batchscope.text.InputException;

/// The rows of a CSV file one after the other, in bounded memory; blank lines are passed over.
final class CsvRows implements AutoCloseable {
  private final CsvSource source;
  private final Utf8Reader reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  private CsvRows(CsvSource source, Utf8Reader reader, char delimiter) throws IOException {
    this.source = source;
    this.reader = reader;
    parser = parser(reader, delimiter);
    records = parser.iterator();
  }

  /// @throws InputException if the file is not there or cannot be read
  static CsvRows open(CsvSource source, char delimiter, LoadProgress progress)
      throws InputException {
    CsvSource.ByteStream bytes = source.open();
    try {
      return new CsvRows(source, new Utf8Reader(bytes, progress), delimiter);
    } catch (IOException _) {
      throw new InputException("data.fault.unreadable", source.name());
    }
  }

  /// A parser of the CSV that this program reads: quotes as in RFC 4180, nothing skipped.
  static CSVParser parser(Reader reader, char delimiter) throws IOException {
    CSVFormat format =
        CSVFormat.Builder.create(CSVFormat.RFC4180)
            .setDelimiter(delimiter)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .get();
    return CSVParser.builder().setReader(reader).setFormat(format).get();
  }

  /// The next row, or nothing at the end.
  Optional<CsvRow> next() throws InputException {
    while (true) {
      reader.startRow();
      long line = parser.getCurrentLineNumber() + 1;
      try {
        if (!records.hasNext()) return Optional.empty();
        String[] cells = records.next().values();
        if (cells.length > 1 || !cells[0].isBlank()) return Optional.of(new CsvRow(line, cells));
      } catch (UncheckedIOException e) {
        throw fault(e.getCause(), line);
      }
    }
  }

  private InputException fault(IOException cause, long line) {
    return switch (cause) {
      case Utf8Reader.MalformedException malformed ->
          new InputException("data.fault.not-utf8", source.name(), malformed.line);
      case Utf8Reader.RowTooLongException _ ->
          new InputException("data.fault.long-row", source.name(), line, Utf8Reader.MAX_ROW_CHARS);
      case CSVException _ -> new InputException("data.fault.quotes", source.name(), line);
      default -> new InputException("data.fault.unreadable", source.name());
    };
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException _) {
      // everything that was wanted has been read
    }
  }
}
