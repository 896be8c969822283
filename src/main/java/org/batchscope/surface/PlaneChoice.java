package org.batchscope.surface;

/// Which plane through the parameters of a larger network is seen.
public sealed interface PlaneChoice {
  /// The two principal components of paths, on which they spread most.
  ///
  /// @see "Li et al. 2018, Visualizing the Loss Landscape of Neural Nets, arXiv 1712.09913"
  record PrincipalComponents() implements PlaneChoice {}

  /// Two random directions whose parts have the lengths of the parts of the trained parameters that
  /// belong to the same unit.
  ///
  /// @see "Li et al. 2018, Visualizing the Loss Landscape of Neural Nets, arXiv 1712.09913"
  record RandomDirections(long seed) implements PlaneChoice {}

  /// Two parameters by name; the others stay what they are at the end of the full-batch path.
  record Parameters(String first, String second) implements PlaneChoice {
    public Parameters {
      if (first.equals(second))
        throw new IllegalArgumentException("two different parameters are needed: " + first);
    }
  }

  /// Through the start and the ends of both paths.
  record StartAndEnds() implements PlaneChoice {}
}
