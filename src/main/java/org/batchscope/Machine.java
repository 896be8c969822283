package org.batchscope;

/// What the program asks of the machine before it opens a window.
interface Machine {
  /// Whether windows come through GTK, as on Linux.
  boolean usesGtk();

  /// Whether a display is named in the environment.
  boolean namesDisplay();

  /// Whether a shared library is there.
  boolean canLoad(String library);

  /// Whether the display that is named can be opened. Asked only when libX11 is there.
  boolean displayAnswers();
}
