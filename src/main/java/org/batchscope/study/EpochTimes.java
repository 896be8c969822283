package org.batchscope.study;

/// How long one epoch took, measured.
///
/// @param miniNanos with the experiment's batch size, in nanoseconds
/// @param fullNanos with the full batch, in nanoseconds
public record EpochTimes(double miniNanos, double fullNanos) {}
