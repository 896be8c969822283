package org.batchscope.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes a text to a file, for tests that read it back.
record CsvText(Path file) {
  static CsvText in(Path folder, String text) throws IOException {
    return in(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  static CsvText in(Path folder, byte[] bytes) throws IOException {
    return new CsvText(Files.write(folder.resolve("table.csv"), bytes));
  }

  DataSource.CsvFile source() {
    return new DataSource.CsvFile(file.toString());
  }

  /// Columns as they stand in the file.
  DataChoice choice(List<String> features, String target) {
    return new DataChoice(source(), features, target, false);
  }
}
