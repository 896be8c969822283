package org.batchscope.data;

/// A column of a source that an experiment may choose.
public record Column(String name, ColumnKind kind) {}
