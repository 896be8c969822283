package org.batchscope.figure.pin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.path.PathShape;
import org.batchscope.study.PinnedRun;
import org.batchscope.study.Result;
import org.batchscope.surface.Plane;

/// The pinned paths of a map: whole, whatever the current update is, in quiet dashes without
/// arrowheads, each with a mark at its end. The first pin lies uppermost.
///
/// @param runs in the order of their pins
/// @param plane of parameters that the map shows
public record PinnedPaths(List<PinnedRun> runs, Plane plane, Palette palette) implements PathLayer {
  // a path of more updates is drawn more lightly
  private static final int DENSE = 400;
  private static final double WIDTH = 2.1;
  private static final double DENSE_WIDTH = 1;
  private static final double DENSE_OPACITY = 0.6;
  private static final double CASING = 2;
  private static final double MARK_RADIUS = 6.5;

  public PinnedPaths {
    runs = runs.stream().filter(PinnedRun::isShown).toList();
  }

  /// Those of a result that are drawn.
  public static PinnedPaths of(Result result, Palette palette) {
    return new PinnedPaths(result.pinned(), result.plane(), palette);
  }

  @Override
  public void paint(Graphics2D g, PlotArea area) {
    Drawing.prepare(g);
    Shape clip = g.getClip();
    g.clip(area.frame());
    List<Drawn> drawn = runs.reversed().stream().flatMap(run -> drawn(run, area).stream()).toList();
    for (Drawn path : drawn) paintLine(g, path);
    // no line hides where another path ends
    for (Drawn path : drawn) paintMark(g, path);
    g.setClip(clip);
  }

  private record Drawn(PathShape shape, PinStyle style) {}

  private Optional<Drawn> drawn(PinnedRun run, PlotArea area) {
    return run.path().map(path -> new Drawn(new PathShape(area, plane.path(path)), style(run)));
  }

  private void paintLine(Graphics2D g, Drawn drawn) {
    Path2D line = drawn.shape.whole();
    boolean dense = drawn.shape.path().updates() > DENSE;
    if (!dense) {
      g.setColor(casing());
      g.setStroke(
          new BasicStroke((float) (WIDTH + CASING), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
      g.draw(line);
    }
    Color color = drawn.style.color();
    g.setColor(dense ? Palette.withOpacity(color, DENSE_OPACITY) : color);
    g.setStroke(drawn.style.stroke(dense ? DENSE_WIDTH : WIDTH));
    g.draw(line);
  }

  private void paintMark(Graphics2D g, Drawn drawn) {
    int end = drawn.shape.path().updates();
    Shape mark = drawn.style.mark().at(drawn.shape.x(end), drawn.shape.y(end), MARK_RADIUS);
    g.setColor(casing());
    g.setStroke(
        new BasicStroke((float) (2 * CASING), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(mark);
    g.setColor(drawn.style.color());
    g.fill(mark);
  }

  private Color casing() {
    return Palette.withOpacity(palette.surfaceLow(), 0.7);
  }

  private PinStyle style(PinnedRun run) {
    return PinStyle.of(run.pin().style(), palette);
  }
}
