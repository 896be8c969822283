package org.batchscope.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.batchscope.text.Messages;

/// Where a command writes.
///
/// @param out results; a failure to write is told, which `System.out` would keep to itself
/// @param charset of texts on `out`
/// @param err notes and faults, one line each
record StandardStreams(OutputStream out, Charset charset, PrintStream err) {
  /// Those of the program.
  static StandardStreams ofProgram() {
    Charset charset =
        Charset.forName(System.getProperty("stdout.encoding", ""), StandardCharsets.UTF_8);
    return new StandardStreams(new FileOutputStream(FileDescriptor.out), charset, System.err);
  }

  void print(String text) throws IOException {
    out.write(text.getBytes(charset));
    out.flush();
  }

  /// Writes a sentence as one line on standard error.
  void tell(String sentence) {
    err.println(Messages.message("start.fault", sentence.replaceAll("\\s*\\R\\s*", " ")));
    err.flush();
  }
}
