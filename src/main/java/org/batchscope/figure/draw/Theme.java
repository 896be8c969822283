package org.batchscope.figure.draw;

/// Light or dark: the colors of whatever is shown or saved.
public enum Theme {
  LIGHT("light", Palette.LIGHT),
  DARK("dark", Palette.DARK);

  private final String id;
  private final Palette palette;

  Theme(String id, Palette palette) {
    this.id = id;
    this.palette = palette;
  }

  /// The name on the command line and in style sheets.
  public String id() {
    return id;
  }

  /// The colors of figures.
  public Palette palette() {
    return palette;
  }

  /// Dark for light, and light for dark.
  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }
}
