package org.batchscope.cli;

import org.batchscope.figure.Palette;

/// The colors of an exported figure.
enum Theme {
  LIGHT("light", Palette.LIGHT),
  DARK("dark", Palette.DARK);

  private final String id;
  private final Palette palette;

  Theme(String id, Palette palette) {
    this.id = id;
    this.palette = palette;
  }

  String id() {
    return id;
  }

  Palette palette() {
    return palette;
  }
}
