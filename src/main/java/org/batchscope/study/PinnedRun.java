package org.batchscope.study;

import java.util.Optional;
import org.batchscope.training.Trajectory;

/// The path of a pinned run.
///
/// @param path empty if the run has other data, another network or another loss than the experiment
///   beside which it is pinned: then it lies on another loss surface
public record PinnedRun(Pin pin, Optional<Trajectory> path) {
  /// Whether it is drawn: neither hidden nor on another surface.
  public boolean isShown() {
    return !pin.hidden() && path.isPresent();
  }
}
