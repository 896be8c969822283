package org.batchscope.figure.draw;

import java.io.InputStream;
import java.util.Objects;

/// The weights in which the program's typeface is shipped.
public enum FontWeight {
  REGULAR(400, "Inter-Regular.ttf"),
  MEDIUM(500, "Inter-Medium.ttf"),
  SEMI_BOLD(600, "Inter-SemiBold.ttf"),
  BOLD(700, "Inter-Bold.ttf");

  private static final String FOLDER = "/org/batchscope/assets/fonts/";

  private final int css;
  private final String fileName;

  FontWeight(int css, String fileName) {
    this.css = css;
    this.fileName = fileName;
  }

  /// The number that CSS gives this weight: 400 is regular, 700 is bold.
  public int css() {
    return css;
  }

  /// The TrueType file of this weight. The caller closes it.
  public InputStream trueType() {
    return Objects.requireNonNull(FontWeight.class.getResourceAsStream(FOLDER + fileName));
  }
}
