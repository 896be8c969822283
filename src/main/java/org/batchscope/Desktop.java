package org.batchscope;

/// Whether a window can be opened here, found out before JavaFX tries: what it says when it cannot
/// is a stack trace.
enum Desktop {
  READY,
  NO_DISPLAY,
  NO_GTK,
  NO_XTST;

  static final String X11 = "libX11.so.6";
  static final String GTK = "libgtk-3.so.0";
  static final String XTST = "libXtst.so.6";

  /// The first thing that is missing on `machine`. GTK is asked for before the display is opened,
  /// since it brings the library that opens it.
  static Desktop of(Machine machine) {
    if (!machine.usesGtk()) return READY;
    if (!machine.namesDisplay()) return NO_DISPLAY;
    if (machine.canLoad(X11) && !machine.displayAnswers()) return NO_DISPLAY;
    if (!machine.canLoad(GTK)) return NO_GTK;
    if (!machine.canLoad(XTST)) return NO_XTST;
    return READY;
  }
}
