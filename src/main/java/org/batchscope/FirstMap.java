package org.batchscope;

import java.nio.file.Path;
import org.batchscope.app.window.PictureMemory;
import org.batchscope.app.window.WindowMemory;
import org.batchscope.text.InputException;

/// Makes what the packaged program shows at its very first start, until it has computed the same:
/// the map of the usual experiment.
final class FirstMap {
  private FirstMap() {}

  /// @param arguments the folder of the program's own library
  static void main(String[] arguments) throws InputException {
    System.setProperty("java.awt.headless", "true");
    WindowMemory.keepFirst(PictureMemory.in(Path.of(arguments[0])));
  }
}
