package org.batchscope.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  private static final AtomicFile.Content NEW = out -> out.write("new".getBytes(UTF_8));

  @TempDir private Path folder;

  @Test
  void writesAFileAndNothingBesideIt() throws Exception {
    AtomicFile.write(folder.resolve("run.csv"), NEW);
    assertEquals("new", Files.readString(folder.resolve("run.csv")));
    assertEquals(List.of("run.csv"), names());
  }

  @Test
  void replacesAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("run.csv"), "a longer old content");
    AtomicFile.write(file, NEW);
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("run.csv"), names());
  }

  @Test
  void theOldFileIsThereUntilTheNewOneIsWhole() throws Exception {
    Path file = Files.writeString(folder.resolve("run.csv"), "old");
    AtomicFile.write(
        file,
        out -> {
          out.write("half".getBytes(UTF_8));
          out.flush();
          assertEquals("old", Files.readString(file));
        });
    assertEquals("half", Files.readString(file));
  }

  @Test
  void aFailingProgramLeavesTheOldFileAndNothingBesideIt() throws Exception {
    Path file = Files.writeString(folder.resolve("run.csv"), "old");
    assertThrows(
        IllegalStateException.class,
        () ->
            AtomicFile.write(
                file,
                out -> {
                  out.write(1);
                  throw new IllegalStateException();
                }));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("run.csv"), names());
  }

  @Test
  void aFailingDiskLeavesNoFile() throws Exception {
    InputException fault =
        assertThrows(
            InputException.class,
            () ->
                AtomicFile.write(
                    folder.resolve("run.csv"),
                    _ -> {
                      throw new IOException("No space left on device");
                    }));
    assertEquals("export.failed", fault.key());
    assertTrue(fault.getMessage().contains("No space left on device"), fault.getMessage());
    assertEquals(List.of(), names());
  }

  @Test
  void aMissingFolderIsNamed() {
    Path file = folder.resolve("nowhere").resolve("run.csv");
    InputException fault = assertThrows(InputException.class, () -> AtomicFile.write(file, NEW));
    assertEquals("export.folder-missing", fault.key());
    assertTrue(fault.getMessage().endsWith(file.getParent() + "."), fault.getMessage());
  }

  @Test
  void aFolderIsNotOverwritten() throws Exception {
    Path inside = Files.createDirectory(folder.resolve("run.csv"));
    InputException fault = assertThrows(InputException.class, () -> AtomicFile.write(inside, NEW));
    assertEquals("export.is-folder", fault.key());
  }

  @Test
  void aWriteProtectedFileStays() throws Exception {
    Path file = Files.writeString(folder.resolve("run.csv"), "old");
    assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file), "the user may write it all");
    InputException fault = assertThrows(InputException.class, () -> AtomicFile.write(file, NEW));
    assertEquals("export.not-writable", fault.key());
    assertEquals("old", Files.readString(file));
  }

  @Test
  void aFileWithoutFolderIsInTheCurrentOne() throws Exception {
    Path file = Path.of("target", "atomic-file-test.csv").toAbsolutePath();
    Path relative = Path.of("").toAbsolutePath().relativize(file);
    AtomicFile.write(relative, NEW);
    assertEquals("new", Files.readString(file));
    Files.delete(file);
  }

  @Test
  void aLinkIsFollowed() throws Exception {
    Path real = Files.writeString(folder.resolve("real.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
    AtomicFile.write(link, NEW);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(real));
  }

  @Test
  void permissionsOfTheReplacedFileStay() throws Exception {
    Path file = Files.writeString(folder.resolve("run.csv"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    AtomicFile.write(file, NEW);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aNewFileHasThePermissionsOfAnyNewFile() throws Exception {
    Path other = Files.writeString(folder.resolve("other.csv"), "");
    AtomicFile.write(folder.resolve("run.csv"), NEW);
    assertEquals(
        Files.getPosixFilePermissions(other),
        Files.getPosixFilePermissions(folder.resolve("run.csv")));
  }

  @Test
  void aDeviceIsWrittenToAndStaysADevice() throws Exception {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "no such device");
    AtomicFile.write(device, NEW);
    assertTrue(Files.readAttributes(device, "isOther").get("isOther").equals(true));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
