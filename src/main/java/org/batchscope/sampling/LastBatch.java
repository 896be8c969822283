package org.batchscope.sampling;

/// What becomes of the samples that are left when N is not a multiple of B.
public enum LastBatch {
  /// They make a last, shorter batch, averaged over its own size.
  KEEP("keep"),
  /// They are left out of this epoch.
  DROP("drop");

  private final String id;

  LastBatch(String id) {
    this.id = id;
  }

  /// The name used in scenarios and on the command line.
  public String id() {
    return id;
  }
}
