package org.batchscope.cli;

/// Which of the views beside the map are measured.
enum MeasuredViews {
  FIRST("first"),
  ALL("all");

  private final String id;

  MeasuredViews(String id) {
    this.id = id;
  }

  /// The name on the command line.
  String id() {
    return id;
  }
}
