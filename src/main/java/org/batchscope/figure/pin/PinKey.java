package org.batchscope.figure.pin;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.batchscope.figure.chart.ChartKey;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.PinName;
import org.batchscope.study.PinnedRun;
import org.batchscope.study.Result;

/// Which pinned path is which: rows of equal columns between the names of the two live paths and
/// the map, as many as usual names need. Columns come in few widths, so that the map stays where it
/// is while a name grows by a digit.
public final class PinKey {
  private static final double ROW_HEIGHT = 21;
  private static final double NARROWEST = 146;
  private static final double STEP = 42;
  // a longer name is cut off
  private static final double WIDEST = NARROWEST + 4 * STEP;
  private static final Font FONT = Fonts.medium(13.5);
  private static final double SAMPLE_WIDTH = 46;
  private static final double TEXT_GAP = 8;
  private static final double ENTRY_GAP = 14;
  // from the middle of the last row to the map
  private static final double BELOW = 16;

  private final List<PinnedRun> runs;
  private final List<String> names;
  private final double width;

  /// @param width of the room for it, in units of 1/96 inch
  public PinKey(Result result, double width) {
    this.width = width;
    runs = result.shownPins();
    names = runs.stream().map(run -> PinName.of(run.pin(), result.scenario())).toList();
  }

  /// How much room it takes above a map.
  public double height() {
    return rows() * ROW_HEIGHT;
  }

  /// Paints directly above the frame of a map.
  public void paint(Graphics2D g, Rectangle2D.Double frame, Palette palette) {
    if (runs.isEmpty()) return;
    int columns = (runs.size() + rows() - 1) / rows();
    double cell = Math.min(columnWidth(), width / columns);
    for (int k = 0; k < runs.size(); k++) {
      double x = frame.x + k % columns * cell;
      double y = frame.y - BELOW - (rows() - 1 - k / columns) * ROW_HEIGHT;
      new PinSample(runs.get(k).pin().style(), palette).paint(g, x, y, SAMPLE_WIDTH);
      double room = cell - SAMPLE_WIDTH - TEXT_GAP - ENTRY_GAP;
      g.setFont(FONT);
      g.setColor(palette.text());
      String name = ChartKey.fitted(g, FONT, names.get(k), room);
      Drawing.text(g, name, x + SAMPLE_WIDTH + TEXT_GAP, y + 4.7);
    }
  }

  private int rows() {
    int most = (int) Math.max(1, width / columnWidth());
    return (runs.size() + most - 1) / most;
  }

  /// Of the longest name.
  private double columnWidth() {
    double longest = names.stream().mapToDouble(name -> Fonts.width(FONT, name)).max().orElse(0);
    double beyond = SAMPLE_WIDTH + TEXT_GAP + longest + ENTRY_GAP - NARROWEST;
    double needed = NARROWEST + STEP * Math.max(0, Math.ceil(beyond / STEP));
    return Math.min(Math.min(needed, WIDEST), Math.max(NARROWEST, width / 2));
  }
}
