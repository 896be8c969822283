package org.batchscope.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;

/// Reads UTF-8, with or without byte order mark, and takes nothing that is not UTF-8.
///
/// What stands before a fault is delivered first, so that faults are met in the order of the file;
/// the JDK's own reader drops what it had decoded and does not know the line.
final class Utf8Reader extends Reader {
  /// A row longer than this is not a row of a table but a file that is not one.
  static final int MAX_ROW_CHARS = 1 << 22;

  private static final int BUFFER_SIZE = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /// The bytes of this line (from 1) are not UTF-8.
  static final class MalformedException extends IOException {
    private static final long serialVersionUID = 1L;

    final long line;

    MalformedException(long line) {
      this.line = line;
    }
  }

  /// A row has more than {@link #MAX_ROW_CHARS} characters.
  static final class RowTooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final InputStream in;
  private final double totalBytes;
  private final LoadProgress progress;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_SIZE).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER_SIZE).flip();
  private long bytesRead;
  private boolean endOfInput;
  private boolean started;
  private long line = 1;
  private char last;
  private long rowChars;

  Utf8Reader(CsvSource.ByteStream source, LoadProgress progress) {
    in = source.bytes();
    totalBytes = source.size();
    this.progress = progress;
  }

  /// Tells that a new row begins about here; only then may {@link #MAX_ROW_CHARS} more be read.
  void startRow() {
    rowChars = 0;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) return 0;
    if (!chars.hasRemaining() && !decode()) return -1;
    if (rowChars > MAX_ROW_CHARS) throw new RowTooLongException();
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    rowChars += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /// Decodes what fits; false at the end.
  private boolean decode() throws IOException {
    chars.clear();
    try {
      while (chars.position() == 0) {
        CoderResult result = decoder.decode(bytes, chars, endOfInput);
        dropByteOrderMark();
        if (chars.position() > 0) break;
        if (result.isError()) throw new MalformedException(line);
        if (endOfInput) break;
        fill();
      }
    } finally {
      chars.flip();
    }
    countLines();
    return chars.hasRemaining();
  }

  private void fill() throws IOException {
    if (progress.cancelled()) throw new CancellationException();
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) endOfInput = true;
    else {
      bytes.position(bytes.position() + count);
      bytesRead += count;
    }
    bytes.flip();
    progress.report(endOfInput ? 1 : Math.min(1, bytesRead / totalBytes));
  }

  private void dropByteOrderMark() {
    if (started || chars.position() == 0) return;
    started = true;
    if (chars.get(0) != BYTE_ORDER_MARK) return;
    chars.flip().get();
    chars.compact();
  }

  /// A line ends with LF, CR, or CR LF.
  private void countLines() {
    for (int i = 0; i < chars.limit(); i++) {
      char c = chars.get(i);
      if (c == '\r' || (c == '\n' && last != '\r')) line++;
      last = c;
    }
  }
}
