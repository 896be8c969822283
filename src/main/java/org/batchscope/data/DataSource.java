package org.batchscope.data;

/// Where samples come from.
public sealed interface DataSource {
  /// One of the sets that come with the program, by its name in {@link BuiltIn}.
  record Included(BuiltIn set) implements DataSource {
    @Override
    public String displayName() {
      return set.id();
    }
  }

  /// A CSV file of the user's, by its path as the user wrote it.
  record CsvFile(String path) implements DataSource {
    public CsvFile {
      if (path.isBlank())
        throw new IllegalArgumentException("path of a CSV file must not be blank");
    }

    @Override
    public String displayName() {
      String name = path.replace('\\', '/');
      return name.substring(name.lastIndexOf('/') + 1);
    }
  }

  /// How the source is called where space is short.
  String displayName();
}
