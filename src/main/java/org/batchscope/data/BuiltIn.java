package org.batchscope.data;

import java.util.Arrays;
import java.util.Optional;

/// The data sets that come with the program.
public enum BuiltIn {
  TWO_GROUPS("two-groups"),
  TWO_MOONS("two-moons"),
  SPIRAL("spiral"),
  CIRCLES("circles"),
  XOR("xor"),
  LINE("line"),
  WAVES("waves"),
  SIX_POINTS("six-points"),
  PENGUINS("penguins"),
  THREE_PENGUINS("three-penguins"),
  IRIS("iris"),
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
