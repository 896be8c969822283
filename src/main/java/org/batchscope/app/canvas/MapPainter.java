package org.batchscope.app.canvas;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.map.MapFigure;
import org.batchscope.figure.map.MapGround;
import org.batchscope.figure.map.MapView;
import org.batchscope.figure.map.SurveyDetail;
import org.batchscope.study.GradientFlow;
import org.batchscope.study.LatestValues;
import org.batchscope.study.PointGradients;
import org.batchscope.study.Result;
import org.batchscope.study.ViewSettings;
import org.batchscope.surface.LossLattice;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Trajectory;

/// Paints the map in the window. The ground is kept as an image and painted anew only when the
/// surface or what is seen of it changes: coarsely at once, finely in a second pass. Lives on one
/// background thread.
public final class MapPainter {
  /// Everything that a ground depends on.
  private record GroundKey(
      LossLattice lattice, PlotArea area, Palette palette, PixelGrid grid, SurveyDetail detail) {
    GroundKey coarse() {
      return new GroundKey(lattice, area, palette, grid, SurveyDetail.COARSE);
    }
  }

  private record Ground(MapGround figure, BufferedImage image) {}

  /// Everything that what is seen at one point depends on.
  private record PointKey(Result result, int update, ViewSettings settings) {}

  private static final int KEPT = 4;
  private static final double USUAL_WIDTH = 874;
  private static final double USUAL_HEIGHT = 602;

  private final Lattices lattices = new Lattices();
  private final LatestValues<GroundKey, Ground> grounds = new LatestValues<>(KEPT);
  private final LatestValues<PointKey, Optional<PointGradients>> points = new LatestValues<>(KEPT);
  private final PinnedLayer pinned = new PinnedLayer();
  private final LatestValues<Trajectory, GradientFlow> flows = new LatestValues<>(KEPT);

  /// What the map is shown on.
  public static FigureCanvas canvas() {
    return new FigureCanvas("map", USUAL_WIDTH, USUAL_HEIGHT);
  }

  /// Paints the first pass of a map where nobody sees it: as coarsely as it is shown at first,
  /// unless its ground is known. On the calling thread, while the map is not shown.
  ///
  /// @param width of the map in the window, in pixels of JavaFX
  /// @param height of the map in the window, in pixels of JavaFX
  /// @param screenScale pixels of the screen per pixel of JavaFX
  public static Pixels unseen(Painter map, double width, double height, double screenScale) {
    return unseen(map, width, height, screenScale, 0);
  }

  /// The same as finely as the map is shown in the end.
  public static Pixels unseenFinely(Painter map, double width, double height, double screenScale) {
    return unseen(map, width, height, screenScale, 1);
  }

  private static Pixels unseen(
      Painter map, double width, double height, double screenScale, int pass) {
    double zoom = FigureZoom.of(width, height, USUAL_WIDTH * USUAL_HEIGHT);
    PixelGrid grid = PixelGrid.within(width, height, screenScale).zoomed(zoom);
    BufferedImage image =
        new BufferedImage(grid.widthPx(), grid.heightPx(), BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    g.scale(grid.scale(), grid.scale());
    map.paint(g, grid, pass, Cancellation.NEVER);
    g.dispose();
    int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    return new Pixels(grid.widthPx(), grid.heightPx(), argb);
  }

  /// Paints `result` as `view` has it.
  public Painter painter(Result result, MapView view, Palette palette) {
    return (g, grid, pass, cancellation) -> {
      PlotArea area = MapFigure.plotArea(grid.width(), grid.height(), view.bounds(), result);
      LossLattice lattice = lattices.of(result.objective(), result.plane());
      GroundKey fine = new GroundKey(lattice, area, palette, grid, SurveyDetail.FINE);
      boolean coarsely =
          pass == 0 && !grounds.knows(fine) && !SurveyDetail.FINE.isQuick(lattice, area);
      Ground ground = ground(coarsely ? fine.coarse() : fine, cancellation);
      copy(ground.image, g);
      Optional<PointGradients> point =
          points.get(
              new PointKey(result, view.update(), view.settings()),
              () -> MapFigure.point(result, view));
      new MapFigure(ground.figure, result, view, point, flow(result, cancellation))
          .paintPaths(g, grid.width(), grid.height(), pinned.of(result, palette, grid));
      return coarsely;
    };
  }

  /// Pixel by pixel, in place of what was there before: to lay it over that takes longer.
  private static void copy(BufferedImage ground, Graphics2D g) {
    Graphics2D pixels = (Graphics2D) g.create();
    pixels.setTransform(new AffineTransform());
    pixels.setComposite(AlphaComposite.Src);
    pixels.drawImage(ground, 0, 0, null);
    pixels.dispose();
  }

  /// It belongs to the full-batch path, which most changes leave as it is.
  private Optional<GradientFlow> flow(Result result, Cancellation cancellation) {
    if (!result.scenario().gradientFlow()) return Optional.empty();
    Trajectory run = result.fullBatch();
    return Optional.of(
        flows.get(run, () -> GradientFlow.beside(run, result.objective(), cancellation)));
  }

  private Ground ground(GroundKey key, Cancellation cancellation) {
    return grounds.get(key, () -> survey(key, cancellation));
  }

  private static Ground survey(GroundKey key, Cancellation cancellation) {
    MapGround figure =
        MapGround.survey(key.lattice, key.area, key.detail, key.palette, cancellation);
    BufferedImage image =
        new BufferedImage(key.grid.widthPx(), key.grid.heightPx(), BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    g.scale(key.grid.scale(), key.grid.scale());
    figure.paint(g, key.grid.width(), key.grid.height());
    g.dispose();
    return new Ground(figure, image);
  }
}
