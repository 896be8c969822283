package org.batchscope.figure.panels;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.map.MapLegend;
import org.batchscope.figure.path.ComparedPaths;
import org.batchscope.study.Panels;
import org.batchscope.study.Result;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.PathBounds;
import org.batchscope.text.Messages;
import org.batchscope.training.Outcome;
import org.batchscope.training.Trajectory;

/// Small maps of the same experiment with several batch sizes, side by side on the same axes: how
/// the path changes with the batch size, and the full-batch path in each to compare with.
public final class PanelsFigure implements Figure {
  private static final double TITLE_GAP = 9;

  private static final int NOTHING_MARKED = -1;

  private final PanelsGround ground;
  private final Panels panels;
  private final int marked;
  private final ToIntFunction<Result> updates;

  /// @param ground surveyed for as many maps as there are panels
  public PanelsFigure(PanelsGround ground, Panels panels) {
    this(ground, panels, NOTHING_MARKED, result -> result.miniBatch().updates());
  }

  private PanelsFigure(
      PanelsGround ground, Panels panels, int marked, ToIntFunction<Result> updates) {
    this.ground = ground;
    this.panels = panels;
    this.marked = marked;
    this.updates = updates;
  }

  /// The same with one panel marked.
  ///
  /// @param panel its place, from 0
  public PanelsFigure marking(int panel) {
    return new PanelsFigure(ground, panels, panel, updates);
  }

  /// The same at other updates than the ends.
  ///
  /// @param current the current update of each panel's run
  public PanelsFigure at(ToIntFunction<Result> current) {
    return new PanelsFigure(ground, panels, marked, current);
  }

  /// What holds every path of some panels.
  public static Bounds bounds(Panels panels) {
    return PathBounds.holding(paths(panels), panels.plane());
  }

  /// Whether bounds hold every path of some panels.
  public static boolean areWithin(Bounds bounds, Panels panels) {
    return paths(panels).stream()
        .allMatch(path -> PathBounds.isWithin(bounds, path, panels.plane()));
  }

  private static List<Trajectory> paths(Panels panels) {
    List<Trajectory> paths = new ArrayList<>();
    paths.add(panels.results().getFirst().fullBatch());
    panels.results().forEach(result -> paths.add(result.miniBatch()));
    return paths;
  }

  /// The place from 0 of the panel at a position, if there is one.
  public OptionalInt panelAt(double x, double y) {
    return ground.layout().panelAt(x, y);
  }

  @Override
  public void paint(Graphics2D g, double width, double height) {
    ground.paint(g, width, height);
    paintPaths(g);
  }

  /// Paints everything but the ground, which must be there already.
  public void paintPaths(Graphics2D g) {
    Drawing.prepare(g);
    PlotArea first = ground.layout().area(0);
    new MapLegend(g, ground.palette()).paintKey(first.frame().x, 20);
    for (int panel = 0; panel < panels.results().size(); panel++) paintPanel(g, panel);
  }

  private void paintPanel(Graphics2D g, int panel) {
    PlotArea area = ground.layout().area(panel);
    Result result = panels.results().get(panel);
    paintTitle(g, area, result, panel == marked);
    Shape clip = g.getClip();
    g.clip(area.frame());
    ComparedPaths paths = new ComparedPaths(g, area, result, panels.plane(), ground.palette());
    int update = updates.applyAsInt(result);
    paths.paintPaths(update);
    paths.paintStart();
    paths.paintFullBatchPoint(update);
    paths.paintMiniBatchPoint(update);
    g.setClip(clip);
  }

  private void paintTitle(Graphics2D g, PlotArea area, Result result, boolean underlined) {
    Palette palette = ground.palette();
    double y = area.frame().y - TITLE_GAP;
    g.setFont(Fonts.bold(16));
    String size = size(g, result, area.frame().width);
    g.setColor(palette.text());
    Drawing.text(g, size, area.frame().x, y);
    if (underlined) {
      g.setColor(palette.miniBatch());
      g.fill(new Rectangle2D.Double(area.frame().x, y + 4, Drawing.width(g, size), 3));
    }
    double x = area.frame().x + Drawing.width(g, size) + 12;
    g.setFont(Fonts.regular(13));
    g.setColor(palette.quietText());
    String updates = updates(result.miniBatch());
    if (x + Drawing.width(g, updates) <= area.frame().x + area.frame().width)
      Drawing.text(g, updates, x, y);
  }

  private static String size(Graphics2D g, Result result, double room) {
    int batchSize = result.batchSize();
    if (batchSize < result.data().size()) return Messages.message("panels.batch-size", batchSize);
    String full = Messages.message("panels.full", batchSize);
    return Drawing.width(g, full) <= room ? full : Messages.message("panels.full.brief");
  }

  private static String updates(Trajectory path) {
    return path.outcome() instanceof Outcome.Diverged diverged
        ? Messages.message("panels.diverged", diverged.updatesMade())
        : Messages.message("panels.updates", path.updates());
  }
}
