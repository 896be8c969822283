package org.batchscope.app.window;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where each system has a user's programs keep what they can make again.
///
/// @see "XDG Base Directory Specification; Apple, File System Programming Guide; Microsoft, Known
///   Folders"
final class UserCache {
  private UserCache() {}

  static Path folder() {
    return folder(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  /// @param system its name, as Java has it
  static Path folder(String system, Path home, Map<String, String> environment) {
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows"))
      return from(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
    if (lower.startsWith("mac")) return home.resolve("Library/Caches");
    return from(environment, "XDG_CACHE_HOME", home.resolve(".cache"));
  }

  /// The specification has relative paths ignored.
  private static Path from(Map<String, String> environment, String variable, Path otherwise) {
    String value = environment.getOrDefault(variable, "");
    return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
  }
}
