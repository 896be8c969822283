package org.batchscope.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.util.Locale;
import org.batchscope.figure.Palette;

/// The window's colors, controls and figures alike.
enum ThemeChoice {
  LIGHT(new PrimerLight(), Palette.LIGHT),
  DARK(new PrimerDark(), Palette.DARK);

  private final Theme controls;
  private final Palette palette;

  ThemeChoice(Theme controls, Palette palette) {
    this.controls = controls;
    this.palette = palette;
  }

  /// The style sheet of the controls.
  String styleSheet() {
    return controls.getUserAgentStylesheet();
  }

  Palette palette() {
    return palette;
  }

  /// The class of the scene's root, by which the style sheet tells the themes apart.
  String styleClass() {
    return name().toLowerCase(Locale.ROOT);
  }

  ThemeChoice other() {
    return this == LIGHT ? DARK : LIGHT;
  }
}
