package org.batchscope.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.batchscope.text.InputException;

/// Where the bytes of a CSV file come from.
sealed interface CsvSource {
  /// What faults call the file.
  String name();

  /// A new stream at the file's first byte.
  ByteStream open() throws InputException;

  /// @param size number of bytes, at least 1
  record ByteStream(InputStream bytes, long size) {}

  /// A file of the user's.
  record OnDisk(String path) implements CsvSource {
    @Override
    public String name() {
      return new DataSource.CsvFile(path).displayName();
    }

    @Override
    public ByteStream open() throws InputException {
      Path file = existing();
      if (Files.isDirectory(file)) throw new InputException("data.fault.is-folder", path);
      // a pipe would block, and could not be read twice
      if (!Files.isRegularFile(file)) throw new InputException("data.fault.unreadable", path);
      try {
        return new ByteStream(Files.newInputStream(file), Math.max(1, Files.size(file)));
      } catch (IOException _) {
        throw new InputException("data.fault.unreadable", path);
      }
    }

    private Path existing() throws InputException {
      try {
        Path file = Path.of(path);
        if (Files.exists(file)) return file;
      } catch (InvalidPathException _) {
        // no file can have such a name
      }
      throw new InputException("data.fault.no-such-file", path);
    }
  }

  /// A file that comes with the program.
  record Shipped(BuiltIn set) implements CsvSource {
    @Override
    public String name() {
      return set.id() + ".csv";
    }

    @Override
    public ByteStream open() {
      String resource = "/org/batchscope/assets/data/" + name();
      InputStream bytes = CsvSource.class.getResourceAsStream(resource);
      if (bytes == null) throw new IllegalStateException(resource + " is not in the program");
      try {
        return new ByteStream(bytes, Math.max(1, bytes.available()));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
