package org.batchscope.app.side;

import org.batchscope.app.canvas.Painter;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.epoch.EpochWalkFigure;
import org.batchscope.objective.Objective;
import org.batchscope.study.EpochWalk;
import org.batchscope.study.LatestValues;
import org.batchscope.study.Result;
import org.batchscope.training.Experiment;

/// The steps of the current epoch laid end to end. They are computed on the thread that paints
/// them, anew only for another epoch.
final class WalkView extends CanvasView {
  private static final int KEPT = 4;

  /// Everything that a walk depends on.
  private record WalkKey(Objective objective, Experiment experiment, int epoch) {}

  private final LatestValues<WalkKey, EpochWalk> walks = new LatestValues<>(KEPT);

  WalkView() {
    super("walk");
  }

  @Override
  public void show(Result result, int update, Palette palette) {
    WalkKey key =
        new WalkKey(result.objective(), result.experiment(), EpochWalk.epochOf(result, update));
    canvas()
        .show(
            Painter.making(cancellation -> {
              EpochWalk walk = walks.get(key, () -> EpochWalk.at(result, update, cancellation));
              return new EpochWalkFigure(result, walk, update, palette);
            }));
  }
}
