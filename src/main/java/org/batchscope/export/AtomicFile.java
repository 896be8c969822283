package org.batchscope.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.batchscope.text.InputException;

/// Writes a file whole or not at all.
///
/// The content goes to a temporary file beside the target, which then takes the target's place in
/// one move. Whatever fails on the way, no part of a file is left behind, and a file that was there
/// before stays as it was.
public final class AtomicFile {
  private static final Set<PosixFilePermission> LIKE_ANY_NEW_FILE =
      PosixFilePermissions.fromString("rw-rw-rw-");

  /// What writes the content of a file.
  @FunctionalInterface
  public interface Content {
    /// @param out buffered; closed by the caller
    void writeTo(OutputStream out) throws IOException;
  }

  private AtomicFile() {}

  /// Writes `content` to `target`. A target that is a link is followed; one that is no file at all,
  /// such as `/dev/stdout`, is written to directly, since it cannot be replaced.
  ///
  /// @throws InputException if there is no such folder, or it or the file cannot be written to
  public static void write(Path target, Content content) throws InputException {
    check(target);
    try {
      if (isSpecial(target)) writeInto(target, content);
      else replace(Files.exists(target) ? target.toRealPath() : target.toAbsolutePath(), content);
    } catch (IOException e) {
      throw new InputException("export.failed", target, reason(e));
    }
  }

  private static void check(Path target) throws InputException {
    Path folder = folderOf(target);
    if (Files.isDirectory(target)) throw new InputException("export.is-folder", target);
    if (!Files.isDirectory(folder))
      throw new InputException("export.folder-missing", target, folder);
    if (Files.exists(target) && !Files.isWritable(target))
      throw new InputException("export.not-writable", target);
    if (!isSpecial(target) && !Files.isWritable(folder))
      throw new InputException("export.folder-not-writable", target, folder);
  }

  private static boolean isSpecial(Path target) {
    return Files.exists(target) && !Files.isRegularFile(target);
  }

  private static void writeInto(Path target, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      content.writeTo(out);
    }
  }

  private static void replace(Path target, Content content) throws IOException {
    Path temporary = temporaryBeside(target);
    temporary.toFile().deleteOnExit(); // when the program is interrupted
    try {
      writeInto(temporary, content);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /// The permissions are those that any new file gets, or those of the file to be replaced.
  private static Path temporaryBeside(Path target) throws IOException {
    Path folder = folderOf(target);
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix"))
      return Files.createTempFile(folder, ".batchscope-", ".tmp");
    Set<PosixFilePermission> permissions =
        Files.exists(target) ? Files.getPosixFilePermissions(target) : LIKE_ANY_NEW_FILE;
    FileAttribute<?> attribute = PosixFilePermissions.asFileAttribute(permissions);
    return Files.createTempFile(folder, ".batchscope-", ".tmp", attribute);
  }

  private static Path folderOf(Path target) {
    return target.toAbsolutePath().normalize().getParent();
  }

  private static String reason(IOException e) {
    if (e instanceof FileSystemException fault && fault.getReason() != null)
      return fault.getReason();
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
