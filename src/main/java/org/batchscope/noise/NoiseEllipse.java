package org.batchscope.noise;

/// The ellipse of a covariance, around the mean.
///
/// @param semiMajor the longer semi-axis, in loss per unit
/// @param semiMinor the shorter semi-axis, in loss per unit
/// @param angleRadians from the first parameter's axis to the longer semi-axis, counter-clockwise
public record NoiseEllipse(double semiMajor, double semiMinor, double angleRadians) {}
