package org.batchscope.study;

import org.batchscope.training.Experiment;

/// A mini-batch run that is kept for comparison, whatever becomes of the experiment of the moment.
///
/// @param name what its user calls it; empty if it goes by what is special about it
/// @param experiment all that decides the run
/// @param style from 0: in which of the styles for pinned runs it is drawn
/// @param hidden whether it is kept but not drawn
public record Pin(String name, Experiment experiment, int style, boolean hidden) {
  public Pin {
    if (style < 0 || style >= Scenario.MOST_PINS)
      throw new IllegalArgumentException(
          "style must be from 0 to " + (Scenario.MOST_PINS - 1) + " but was " + style);
  }

  /// Whether its path lies on the loss surface of an experiment.
  public boolean isOnSurfaceOf(Experiment other) {
    return experiment.data().equals(other.data())
        && experiment.network().equals(other.network())
        && experiment.loss() == other.loss();
  }

  /// The same with another name.
  public Pin withName(String changed) {
    return new Pin(changed, experiment, style, hidden);
  }

  /// The same, drawn or not.
  public Pin withHidden(boolean changed) {
    return new Pin(name, experiment, style, changed);
  }
}
