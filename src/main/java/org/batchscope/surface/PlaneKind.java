package org.batchscope.surface;

/// The kinds of plane by name.
public enum PlaneKind {
  PRINCIPAL_COMPONENTS("pca"),
  RANDOM("random"),
  PARAMETERS("weights"),
  ENDS("ends");

  private final String id;

  PlaneKind(String id) {
    this.id = id;
  }

  /// The kind of a choice.
  public static PlaneKind of(PlaneChoice choice) {
    return switch (choice) {
      case PlaneChoice.PrincipalComponents _ -> PRINCIPAL_COMPONENTS;
      case PlaneChoice.RandomDirections _ -> RANDOM;
      case PlaneChoice.Parameters _ -> PARAMETERS;
      case PlaneChoice.StartAndEnds _ -> ENDS;
    };
  }

  /// The name used in scenarios and on the command line.
  public String id() {
    return id;
  }
}
