package org.batchscope.app.canvas;

import org.batchscope.objective.Objective;
import org.batchscope.study.LatestValues;
import org.batchscope.surface.LossLattice;
import org.batchscope.surface.Plane;

/// What is known of the surfaces that were shown last, so that moving a map, or going back to an
/// experiment, computes only what is new. Lives on one background thread.
final class Lattices {
  private record Landscape(Objective objective, Plane plane) {}

  private static final int KEPT = 3;

  private final LatestValues<Landscape, LossLattice> lattices = new LatestValues<>(KEPT);

  LossLattice of(Objective objective, Plane plane) {
    return lattices.get(new Landscape(objective, plane), () -> new LossLattice(objective, plane));
  }
}
