package org.batchscope.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// Which version of the program this is, as the build wrote it down.
public final class Version {
  private static final String NUMBER = read();

  private Version() {}

  /// The version's number, such as `0.1.0`.
  public static String number() {
    return NUMBER;
  }

  /// The program's name and version, such as `Batchscope 0.1.0`.
  public static String programAndNumber() {
    return Messages.message("app.name") + " " + NUMBER;
  }

  private static String read() {
    try (InputStream resource =
        Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
      Properties properties = new Properties();
      properties.load(resource);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
