package org.batchscope.data;

import java.util.Arrays;
import java.util.Optional;

/// The data sets that come with the program.
public enum BuiltIn {
  TWO_GROUPS("two-groups"),
  LINE("line"),
  SIX_POINTS("six-points"),
  PENGUINS("penguins"),
  BREAST_CANCER("breast-cancer");

  private final String id;

  BuiltIn(String id) {
    this.id = id;
  }

  /// The name used in scenarios and on the command line.
  public String id() {
    return id;
  }

  /// The set of this name, if there is one.
  public static Optional<BuiltIn> of(String id) {
    return Arrays.stream(values()).filter(set -> set.id.equals(id)).findFirst();
  }
}
