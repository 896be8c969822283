package org.batchscope;

/// Whether a window can be opened here. JavaFX itself says no more than a stack trace.
enum Desktop {
  READY,
  NO_DISPLAY,
  NO_GTK,
  NO_XTST;

  static final String X11 = "libX11.so.6";
  static final String GTK = "libgtk-3.so.0";
  static final String XTST = "libXtst.so.6";

  /// Whether nothing is seen to be missing on `machine`, looking no closer than takes no time: the
  /// display is not asked whether it answers.
  static boolean seemsReady(Machine machine) {
    return !machine.usesGtk()
        || machine.namesDisplay() && machine.canLoad(GTK) && machine.canLoad(XTST);
  }

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
