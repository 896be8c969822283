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
/// the map. How many rows there are depends only on how many paths and how much room, not on their
/// names, so that the map stays where it is while names change.
public final class PinKey {
  private static final double ROW_HEIGHT = 21;
  private static final double NARROWEST = 146;
  private static final double WIDEST = 230;
  private static final double SAMPLE_WIDTH = 46;
  private static final double TEXT_GAP = 8;
  private static final double ENTRY_GAP = 14;
  // from the middle of the last row to the map
  private static final double BELOW = 16;

  private final Result result;
  private final List<PinnedRun> runs;
  private final double width;

  /// @param width of the room for it, in units of 1/96 inch
  public PinKey(Result result, double width) {
    this.result = result;
    this.width = width;
    runs = result.shownPins();
  }

  /// How much room it takes above a map.
  public double height() {
    return rows() * ROW_HEIGHT;
  }

  /// Paints directly above the frame of a map.
  public void paint(Graphics2D g, Rectangle2D.Double frame, Palette palette) {
    if (runs.isEmpty()) return;
    int columns = (runs.size() + rows() - 1) / rows();
    double cell = Math.min(WIDEST, width / columns);
    Font font = Fonts.medium(13.5);
    for (int k = 0; k < runs.size(); k++) {
      double x = frame.x + k % columns * cell;
      double y = frame.y - BELOW - (rows() - 1 - k / columns) * ROW_HEIGHT;
      new PinSample(runs.get(k).pin().style(), palette).paint(g, x, y, SAMPLE_WIDTH);
      double room = cell - SAMPLE_WIDTH - TEXT_GAP - ENTRY_GAP;
      String name = PinName.of(runs.get(k).pin(), result.scenario());
      g.setFont(font);
      g.setColor(palette.text());
      Drawing.text(g, ChartKey.fitted(g, font, name, room), x + SAMPLE_WIDTH + TEXT_GAP, y + 4.7);
    }
  }

  private int rows() {
    int most = (int) Math.max(1, width / NARROWEST);
    return (runs.size() + most - 1) / most;
  }
}
