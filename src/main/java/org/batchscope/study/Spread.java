package org.batchscope.study;

import java.util.Optional;
import org.batchscope.surface.Plane;
import org.batchscope.training.Ensemble;

/// Where the mini-batch path could have gone as well: the paths of several seeds, the first of
/// which is that of the experiment, and where they end.
///
/// @param endPoints empty if every run diverged
public record Spread(Ensemble ensemble, Optional<EndPoints> endPoints) {
  static Spread of(Ensemble ensemble, Plane plane) {
    return new Spread(ensemble, EndPoints.of(ensemble, plane));
  }
}
