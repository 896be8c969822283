package org.batchscope.app.canvas;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.map.SurveyDetail;
import org.batchscope.figure.panels.PanelsFigure;
import org.batchscope.figure.panels.PanelsGround;
import org.batchscope.study.LatestValues;
import org.batchscope.study.Panels;
import org.batchscope.study.Result;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.LossLattice;
import org.batchscope.surface.Plane;
import org.batchscope.training.Cancellation;

/// Paints small maps side by side in the window. The ground is kept as an image and painted anew
/// only when the surface or what is seen of it changes. Lives on one background thread.
public final class PanelsPainter {
  /// Gets the panels to be painted; called on the painting thread.
  @FunctionalInterface
  public interface Source {
    /// @throws java.util.concurrent.CancellationException if cancelled
    Panels panels(Cancellation cancellation);
  }

  /// Everything that a ground depends on.
  private record GroundKey(
      LossLattice lattice, int count, Bounds bounds, Palette palette, PixelGrid grid) {}

  private record Ground(PanelsGround figure, BufferedImage image) {}

  /// What the panels showed last.
  private record Held(Plane plane, Bounds bounds) {}

  private static final int KEPT = 2;
  private static final double LOOSEST = 2.5;
  // more than is needed at once, so that the ground seldom changes
  private static final double GROWTH = 1.1;

  private final Lattices lattices = new Lattices();
  private final LatestValues<GroundKey, Ground> grounds = new LatestValues<>(KEPT);
  private volatile List<PanelsFigure> shown = List.of();
  private List<Held> held = List.of();

  /// The place from 0 of the panel at a position, in units of the figure, as it was painted last.
  public OptionalInt panelAt(double x, double y) {
    List<PanelsFigure> last = shown;
    return last.isEmpty() ? OptionalInt.empty() : last.getFirst().panelAt(x, y);
  }

  /// Paints what `source` has.
  ///
  /// @param marked the place of the panel that is marked, from 0, if one is
  /// @param current the current update of each panel's run
  public Painter painter(
      Source source, OptionalInt marked, ToIntFunction<Result> current, Palette palette) {
    return (g, grid, _, cancellation) -> {
      Panels panels = source.panels(cancellation);
      GroundKey key =
          new GroundKey(
              lattices.of(panels.results().getFirst().objective(), panels.plane()),
              panels.results().size(),
              bounds(panels),
              palette,
              grid);
      Ground ground = grounds.get(key, () -> survey(key, cancellation));
      AffineTransform units = g.getTransform();
      g.setTransform(new AffineTransform());
      g.drawImage(ground.image, 0, 0, null);
      g.setTransform(units);
      PanelsFigure plain = new PanelsFigure(ground.figure, panels).at(current);
      PanelsFigure figure = marked.isPresent() ? plain.marking(marked.getAsInt()) : plain;
      figure.paintPaths(g);
      shown = List.of(figure);
      return false;
    };
  }

  /// What every panel shows. It stays while a batch size is dragged, so that paths can be compared,
  /// and grows when a path leaves it; on another surface, or when the paths have become much
  /// smaller, it is fitted to them.
  private Bounds bounds(Panels panels) {
    Bounds needed = PanelsFigure.bounds(panels);
    Plane plane = panels.plane();
    boolean fits =
        held.stream()
            .anyMatch(
                last -> last.plane == plane && last.bounds.width() < LOOSEST * needed.width());
    Bounds bounds = needed;
    if (fits) {
      Bounds last = held.getFirst().bounds;
      bounds = PanelsFigure.areWithin(last, panels) ? last : last.union(needed).scaled(GROWTH);
    }
    held = List.of(new Held(plane, bounds));
    return bounds;
  }

  private static Ground survey(GroundKey key, Cancellation cancellation) {
    PanelsGround figure =
        PanelsGround.survey(
            key.lattice,
            key.count,
            key.grid.width(),
            key.grid.height(),
            key.bounds,
            SurveyDetail.FINE,
            key.palette,
            cancellation);
    BufferedImage image =
        new BufferedImage(key.grid.widthPx(), key.grid.heightPx(), BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    g.scale(key.grid.scale(), key.grid.scale());
    figure.paint(g, key.grid.width(), key.grid.height());
    g.dispose();
    return new Ground(figure, image);
  }
}
