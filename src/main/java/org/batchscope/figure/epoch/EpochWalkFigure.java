package org.batchscope.figure.epoch;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.batchscope.figure.chart.AxisStyle;
import org.batchscope.figure.chart.ChartKey;
import org.batchscope.figure.chart.CompactAxes;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.path.PathPainter;
import org.batchscope.figure.path.PathStyle;
import org.batchscope.figure.text.AxisNames;
import org.batchscope.study.EpochWalk;
import org.batchscope.study.GradientWalk;
import org.batchscope.study.Result;
import org.batchscope.surface.Bounds;
import org.batchscope.text.Messages;
import org.batchscope.training.ParameterPath;

/// All mini-batch steps of one epoch laid end to end at fixed θ, which come to exactly N·G, beside
/// the same batches' steps while θ moves between them.
///
/// @param walk of the epoch of `update`
/// @param update the current update; a dot on each walk tells where it is
public record EpochWalkFigure(Result result, EpochWalk walk, int update, Palette palette)
    implements Figure {
  private static final double MARGIN = 4;
  // of plot and axes, before there is room for names of the axes: the map has them, too
  private static final double NAMED_SPACE = 6 * CompactAxes.ROW;
  // the same for notes
  private static final double LEAST_SPACE = 6.5 * CompactAxes.ROW;
  // the same for long names of the axes
  private static final double AMPLE_SPACE = 12 * CompactAxes.ROW;
  // left of the plot, at most
  private static final double NUMBERS = 50;
  private static final double AIR = 0.2;
  private static final double SMALLEST_SIDE = 1e-6;
  // walks of more steps are drawn more lightly
  private static final int DENSE = 200;
  private static final float[] DASHES = {4, 4};

  @Override
  public void paint(Graphics2D g, double width, double height) {
    Drawing.prepare(g);
    Drawing.background(g, palette, width, height);
    EpochWalkText text = new EpochWalkText(result, walk, palette);
    double inner = width - 2 * MARGIN;
    ChartKey key = text.key();
    double keyHeight = key.height(g, inner);
    key.paint(g, MARGIN, MARGIN, inner, palette);
    Optional<Bounds> bounds = bounds();
    if (bounds.isEmpty()) {
      g.setColor(palette.quietText());
      Drawing.text(g, Messages.message("walk.not-finite"), MARGIN, MARGIN + keyHeight + 18);
      return;
    }
    Rectangle2D.Double space =
        new Rectangle2D.Double(MARGIN, MARGIN + keyHeight, inner, height - keyHeight - 2 * MARGIN);
    boolean named = space.height >= NAMED_SPACE;
    CompactAxes axes =
        named
            ? new CompactAxes(axisName(g, 0, space), axisName(g, 1, space), palette)
            : new CompactAxes("", "", palette);
    if (named) paintNotes(g, text, space, axes);
    PlotArea area = axes.place(g, space, bounds.get());
    axes.paint(g, area);
    Shape clip = g.getClip();
    g.clip(area.frame());
    paintWalks(g, area);
    g.setClip(clip);
  }

  /// The longest name that has room, or a brief one, beside which there is room for a note.
  private String axisName(Graphics2D g, int axis, Rectangle2D.Double space) {
    boolean ample = space.height >= AMPLE_SPACE;
    List<String> names = AxisNames.of(result.plane(), axis);
    Font font = Fonts.regular(AxisStyle.TEXT_SIZE);
    return names.stream()
        .filter(name -> ample && ChartKey.textWidth(g, font, name) <= space.width - NUMBERS)
        .findFirst()
        .orElse(names.getLast());
  }

  /// Paints as many notes as there is room for, the first ones beside the horizontal axis's name,
  /// the others beneath it, and makes the space smaller by these.
  private void paintNotes(
      Graphics2D g, EpochWalkText text, Rectangle2D.Double space, CompactAxes axes) {
    double besideName = axes.roomBesideName(g, space.width);
    for (int most = EpochWalkText.MOST_NOTES; most > 0; most--) {
      List<ChartKey.Entry> notes = text.notes(most);
      int count = notes.size();
      while (count > 0 && !new ChartKey(notes.subList(0, count)).fitsInOneRow(g, besideName))
        count--;
      ChartKey beneath = new ChartKey(notes.subList(count, notes.size()));
      double height = beneath.height(g, space.width);
      if (space.height - height < LEAST_SPACE && height > 0) continue;
      space.height -= height;
      double end = space.y + space.height;
      new ChartKey(notes.subList(0, count))
          .paint(g, space.x, end - CompactAxes.ROW, besideName, palette);
      beneath.paint(g, space.x, end, space.width, palette);
      return;
    }
  }

  private void paintWalks(Graphics2D g, PlotArea area) {
    GradientWalk full = walk.full();
    GradientWalk fixed = walk.fixed();
    GradientWalk moving = walk.moving();
    paintFull(g, area);
    paintGap(g, area, fixed, palette.miniBatch());
    paintGap(g, area, moving, palette.quietText());
    new PathPainter(g, area, fixed, EpochWalkText.fixedStyle(palette, fixed.updates() > DENSE))
        .paint(fixed.updates());
    new PathPainter(g, area, moving, EpochWalkText.movingStyle(palette, fixed.updates() > DENSE))
        .paint(walk.trained());
    int step = Math.min(update - walk.first(), fixed.updates());
    dot(g, area, fixed, step, palette.miniBatch());
    dot(g, area, moving, Math.min(step, moving.updates()), palette.text());
    double x = area.toX(full.parameter(0, 0));
    double y = area.toY(full.parameter(0, 1));
    disc(g, x, y, 4.5, palette.background(), palette.text());
  }

  /// N·G as one thick arrow.
  private void paintFull(Graphics2D g, PlotArea area) {
    PathStyle style = PathStyle.fullBatch(palette);
    double x = area.toX(walk.full().parameter(0, 0));
    double y = area.toY(walk.full().parameter(0, 1));
    double dx = area.toX(walk.full().parameter(1, 0)) - x;
    double dy = area.toY(walk.full().parameter(1, 1)) - y;
    double length = Math.hypot(dx, dy);
    if (length == 0) return;
    double head = Math.min(style.headLength(), length);
    double shaft = (length - 0.7 * head) / length;
    g.setColor(style.color());
    g.setStroke(
        new BasicStroke((float) style.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    g.draw(new Line2D.Double(x, y, x + shaft * dx, y + shaft * dy));
    Drawing.arrowhead(g, x + dx, y + dy, dx, dy, head, 0.9 * head);
  }

  /// From where a walk ends to the tip of N·G.
  private void paintGap(Graphics2D g, PlotArea area, GradientWalk one, Color color) {
    g.setColor(color);
    g.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
    g.draw(
        new Line2D.Double(
            area.toX(one.parameter(one.updates(), 0)),
            area.toY(one.parameter(one.updates(), 1)),
            area.toX(walk.full().parameter(1, 0)),
            area.toY(walk.full().parameter(1, 1))));
  }

  private void dot(Graphics2D g, PlotArea area, ParameterPath path, int step, Color color) {
    double x = area.toX(path.parameter(step, 0));
    double y = area.toY(path.parameter(step, 1));
    disc(g, x, y, 4.5, color, palette.background());
  }

  private static void disc(Graphics2D g, double x, double y, double r, Color fill, Color edge) {
    Ellipse2D.Double disc = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    g.setColor(fill);
    g.fill(disc);
    g.setColor(edge);
    g.setStroke(new BasicStroke(1.6f));
    g.draw(disc);
  }

  /// What holds all walks, with air around them; none if they go beyond all numbers.
  private Optional<Bounds> bounds() {
    double minX = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (GradientWalk each : List.of(walk.full(), walk.fixed(), walk.moving())) {
      for (int k = 0; k <= each.updates(); k++) {
        minX = Math.min(minX, each.parameter(k, 0));
        maxX = Math.max(maxX, each.parameter(k, 0));
        minY = Math.min(minY, each.parameter(k, 1));
        maxY = Math.max(maxY, each.parameter(k, 1));
      }
    }
    double side = Math.max(maxX - minX, maxY - minY);
    double largest =
        Math.max(
            Math.max(Math.abs(minX), Math.abs(maxX)), Math.max(Math.abs(minY), Math.abs(maxY)));
    double air = AIR * Math.max(side, SMALLEST_SIDE * Math.max(1, largest));
    if (!Double.isFinite(side + air)) return Optional.empty();
    return Optional.of(
        Bounds.around((minX + maxX) / 2, (minY + maxY) / 2, maxX - minX + air, maxY - minY + air));
  }
}
