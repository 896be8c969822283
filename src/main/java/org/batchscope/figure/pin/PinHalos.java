package org.batchscope.figure.pin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.path.PathShape;
import org.batchscope.study.PinnedRun;
import org.batchscope.study.Result;
import org.batchscope.training.Trajectory;

/// Broad bands behind a live path that is pinned as well, in the color of the pin: the dashes of
/// the pin are hidden beneath the live path.
public final class PinHalos {
  private static final float WIDTH = 12;
  private static final float GROWTH = 6;
  private static final double OPACITY = 0.4;

  private final Graphics2D g;
  private final PlotArea area;
  private final Palette palette;

  public PinHalos(Graphics2D g, PlotArea area, Palette palette) {
    this.g = g;
    this.area = area;
    this.palette = palette;
  }

  /// Paints one for each pinned path that is a live path of `result`; of several on the same path,
  /// the first is the narrowest and uppermost.
  public void paint(Result result) {
    List<PinnedRun> live = result.shownPins().stream().filter(run -> isLive(run, result)).toList();
    for (int k = live.size() - 1; k >= 0; k--) {
      PinnedRun run = live.get(k);
      Color color = palette.pins().get(run.pin().style());
      g.setColor(Palette.withOpacity(color, OPACITY));
      g.setStroke(
          new BasicStroke(WIDTH + k * GROWTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      run.path().ifPresent(path -> g.draw(new PathShape(area, result.plane().path(path)).whole()));
    }
  }

  private static boolean isLive(PinnedRun run, Result result) {
    return run.path()
        .filter(path -> isSame(path, result.miniBatch()) || isSame(path, result.fullBatch()))
        .isPresent();
  }

  private static boolean isSame(Trajectory a, Trajectory b) {
    if (a.updates() != b.updates()) return false;
    for (int k = 0; k <= a.updates(); k++)
      if (!Arrays.equals(a.parametersAt(k), b.parametersAt(k))) return false;
    return true;
  }
}
