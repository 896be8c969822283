package org.batchscope.study;

import java.util.Optional;
import org.batchscope.training.Ensemble;

/// Where the mini-batch path could have gone as well: the paths of several seeds, the first of
/// which is that of the experiment, and where they end.
///
/// @param ensemble its paths as they are seen on the plane of the map, which are x and y instead of
///   all parameters
/// @param endPoints empty if every run diverged
public record Spread(Ensemble ensemble, Optional<EndPoints> endPoints) {
  static Spread of(Ensemble ensemble) {
    return new Spread(ensemble, EndPoints.of(ensemble));
  }
}
