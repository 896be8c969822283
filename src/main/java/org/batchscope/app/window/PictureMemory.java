package org.batchscope.app.window;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.batchscope.app.canvas.Pixels;

/// The map that the window will open with, kept as pixels from last time: it is seen while the same
/// map is computed and painted anew. What cannot be read or written is as if it had never been
/// kept.
///
/// The file holds, big-endian: the length of the subject and the subject in UTF-8, width and height
/// in pixels, and the pixels.
public final class PictureMemory {
  private static final String FILE = "first-map.pixels";

  // where it is kept, then where else it may be
  private final List<Path> files;

  private PictureMemory(Path... folders) {
    files = Stream.of(folders).map(folder -> folder.resolve(FILE)).toList();
  }

  /// Keeps nothing.
  public static PictureMemory none() {
    return new PictureMemory();
  }

  /// Keeps a picture in a folder, which need not exist.
  public static PictureMemory in(Path folder) {
    return new PictureMemory(folder);
  }

  /// The same, and recalls what is kept in another folder if nothing else is recalled.
  PictureMemory orIn(Path folder) {
    return new PictureMemory(files.getFirst().getParent(), folder);
  }

  /// Keeps a picture where programs of this user keep what they can make again. Beside the program
  /// there may be one for its first start.
  static PictureMemory ofUser() {
    return in(UserCache.folder().resolve("batchscope")).orIn(folderOfProgram());
  }

  private static Path folderOfProgram() {
    try {
      return Path.of(
              PictureMemory.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The picture that was kept, if it is of this subject.
  ///
  /// @param subject everything that the picture depends on
  Optional<Pixels> recall(String subject) {
    return files.stream().flatMap(file -> recall(subject, file).stream()).findFirst();
  }

  private static Optional<Pixels> recall(String subject, Path file) {
    if (!Files.isRegularFile(file)) return Optional.empty();
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      byte[] wanted = subject.getBytes(StandardCharsets.UTF_8);
      if (bytes.getInt() != wanted.length) return Optional.empty();
      byte[] kept = new byte[wanted.length];
      bytes.get(kept);
      if (!Arrays.equals(kept, wanted)) return Optional.empty();
      int widthPx = bytes.getInt();
      int heightPx = bytes.getInt();
      int[] argb = new int[bytes.remaining() / Integer.BYTES];
      bytes.asIntBuffer().get(argb);
      return Optional.of(new Pixels(widthPx, heightPx, argb));
    } catch (IOException | BufferUnderflowException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Keeps a picture in the place of the one before.
  ///
  /// @param subject everything that the picture depends on
  void keep(String subject, Pixels picture) {
    if (files.isEmpty()) return;
    Path file = files.getFirst();
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes(subject, picture));
    } catch (IOException _) {
      // the next start takes a moment longer
    }
  }

  private static byte[] bytes(String subject, Pixels picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      byte[] name = subject.getBytes(StandardCharsets.UTF_8);
      out.writeInt(name.length);
      out.write(name);
      out.writeInt(picture.widthPx());
      out.writeInt(picture.heightPx());
      ByteBuffer pixels = ByteBuffer.allocate(picture.argb().length * Integer.BYTES);
      pixels.asIntBuffer().put(picture.argb());
      out.write(pixels.array());
    }
    return bytes.toByteArray();
  }
}
