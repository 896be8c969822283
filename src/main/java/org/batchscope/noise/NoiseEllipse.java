package org.batchscope.noise;

import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The ellipse of a covariance, around the mean.
///
/// @param semiMajor the longer semi-axis, in units of what varies
/// @param semiMinor the shorter semi-axis, in units of what varies
/// @param angleRadians from the first parameter's axis to the longer semi-axis, counter-clockwise
public record NoiseEllipse(double semiMajor, double semiMinor, double angleRadians) {
  /// The ellipse of a covariance at a number of standard deviations.
  ///
  /// @param covariance 2 × 2, symmetric and finite. Not modified.
  /// @param deviations how many standard deviations the semi-axes are long
  public static NoiseEllipse of(double[][] covariance, double deviations) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(2, true, true);
    if (!eigen.decompose(new DMatrixRMaj(covariance)))
      throw new IllegalStateException("a symmetric matrix without eigenvectors: not finite?");
    int major = eigen.getEigenvalue(0).getReal() >= eigen.getEigenvalue(1).getReal() ? 0 : 1;
    DMatrixRMaj direction = eigen.getEigenVector(major);
    return new NoiseEllipse(
        deviations * Math.sqrt(variance(eigen.getEigenvalue(major))),
        deviations * Math.sqrt(variance(eigen.getEigenvalue(1 - major))),
        Math.atan2(direction.get(1), direction.get(0)));
  }

  /// How far it reaches along the first parameter's axis.
  public double halfWidth() {
    return Math.hypot(semiMajor * Math.cos(angleRadians), semiMinor * Math.sin(angleRadians));
  }

  /// How far it reaches along the second parameter's axis.
  public double halfHeight() {
    return Math.hypot(semiMajor * Math.sin(angleRadians), semiMinor * Math.cos(angleRadians));
  }

  /// Rounding can leave a variance of zero slightly below it.
  private static double variance(Complex_F64 eigenvalue) {
    return Math.max(0, eigenvalue.getReal());
  }
}
