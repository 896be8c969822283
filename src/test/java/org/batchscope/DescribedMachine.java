package org.batchscope;

import java.util.Set;

/// A machine as a test describes it.
record DescribedMachine(
    boolean usesGtk, boolean namesDisplay, boolean displayAnswers, Set<String> libraries)
    implements Machine {
  static final Set<String> ALL_LIBRARIES = Set.of(Desktop.X11, Desktop.GTK, Desktop.XTST);

  @Override
  public boolean canLoad(String library) {
    return libraries.contains(library);
  }
}
