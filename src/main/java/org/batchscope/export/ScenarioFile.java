package org.batchscope.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;

/// Scenarios as readable JSON: saved, opened, and carried by every exported figure.
///
/// The field `batchscope` tells the version of the format. All other fields are required but
/// `schedule`, `learningRateScaling`, `pins`, `spreadSeeds`, `plane` and `gradientFlow`, unknown
/// ones are refused, and numbers read back exactly. A path of a CSV file is relative to the folder
/// of the scenario: it is written so if the file lies in that folder or below it, with `/` between
/// names, and in full otherwise.
public final class ScenarioFile {
  /// The version of the format that is written and read. A part that a scenario need not have can
  /// be added without another version; a change of what is there needs one.
  public static final int VERSION = 1;

  private static final int MOST_BYTES = 1 << 20;

  private ScenarioFile() {}

  /// @throws InputException if there is no such file or it is not a scenario, with the place of the
  ///   fault
  public static Scenario read(Path file) throws InputException {
    return parse(text(file), file);
  }

  /// Writes `file` whole or not at all.
  ///
  /// @throws InputException if it cannot be written
  public static void write(Scenario scenario, Path file) throws InputException {
    byte[] text = toJson(scenario, file).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(text));
  }

  /// The scenario with the paths of CSV files as its experiments have them.
  public static String toJson(Scenario scenario) {
    return new ScenarioWriter(path -> path).text(scenario);
  }

  /// The scenario as it is to stand in a file, which may be a figure's: the path of a CSV file is
  /// relative to that file's folder, or absolute.
  public static String toJson(Scenario scenario, Path carrier) {
    Path folder = folderOf(carrier.toAbsolutePath());
    return new ScenarioWriter(path -> storedPath(path, folder)).text(scenario);
  }

  /// A scenario that is in no file: a relative path of a CSV file stays as it is.
  ///
  /// @param name what faults call the text
  /// @throws InputException if it is not a scenario, with the place of the fault
  public static Scenario parse(String json, String name) throws InputException {
    return new ScenarioReader(name, Path.of("")).read(json);
  }

  /// A scenario that stands in a file, which may be a figure's.
  ///
  /// @throws InputException if it is not a scenario, with the place of the fault
  public static Scenario parse(String json, Path carrier) throws InputException {
    return new ScenarioReader(carrier.toString(), folderOf(carrier)).read(json);
  }

  private static Path folderOf(Path file) {
    Path folder = file.getParent();
    return folder == null ? Path.of("") : folder;
  }

  private static String storedPath(String path, Path folder) {
    Path file = Path.of(path).toAbsolutePath().normalize();
    if (!file.startsWith(folder.normalize())) return file.toString();
    String separator = file.getFileSystem().getSeparator();
    return folder.normalize().relativize(file).toString().replace(separator, "/");
  }

  private static String text(Path file) throws InputException {
    if (!Files.exists(file)) throw new InputException("scenario.fault.no-such-file", file);
    if (Files.isDirectory(file)) throw new InputException("scenario.fault.is-folder", file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) throw new InputException("scenario.fault.too-long", file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw new InputException("scenario.fault.not-utf8", file);
    } catch (IOException e) {
      throw new InputException("scenario.fault.unreadable", file, reason(e));
    }
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException fault ? fault.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
