package org.batchscope.figure.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/// What stands around the plot of a chart: the key above it, the axes' labels, upright so that they
/// are read without turning the head, and notes below.
///
/// @param xLabel may be empty; without notes it takes no room then
public record ChartFrame(
    ChartKey key, String xLabel, String yLabel, ChartKey notes, Palette palette) {
  private static final double MARGIN = 4;
  // between the notes and the label beside them
  private static final double GAP = 32;

  /// Whether the notes stand in one row with the label beneath the plot.
  public boolean notesShareARow(Graphics2D graphics, double width) {
    return notes.fitsInOneRow(graphics, besideLabel(graphics, width - 2 * MARGIN));
  }

  private double besideLabel(Graphics2D graphics, double inner) {
    Font font = Fonts.regular(AxisStyle.TEXT_SIZE);
    String label = ChartKey.fitted(graphics, font, xLabel, inner);
    return inner - ChartKey.textWidth(graphics, font, label) - GAP;
  }

  /// Paints frame and plot on all of the graphics.
  ///
  /// @return where the plot's data is drawn
  public ChartArea paint(Graphics2D graphics, double width, double height, XYPlot plot) {
    graphics.setColor(palette.background());
    graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    useHighQuality(graphics);
    Font font = Fonts.regular(AxisStyle.TEXT_SIZE);
    double inner = width - 2 * MARGIN;
    double keyHeight = key.height(graphics, inner);
    key.paint(graphics, MARGIN, MARGIN, inner, palette);

    double plotTop = MARGIN + keyHeight + ChartKey.ROW_HEIGHT;
    paintLabel(graphics, font, yLabel, MARGIN, plotTop - ChartKey.ROW_HEIGHT, inner);

    String label = ChartKey.fitted(graphics, font, xLabel, inner);
    double labelWidth = ChartKey.textWidth(graphics, font, label);
    double besideLabel = besideLabel(graphics, inner);
    boolean share = notesShareARow(graphics, width);
    double labelHeight = xLabel.isEmpty() ? 0 : ChartKey.ROW_HEIGHT;
    double notesHeight = notes.height(graphics, inner);
    if (share) notesHeight = Math.max(notesHeight, labelHeight);
    double notesTop = height - MARGIN - notesHeight;
    notes.paint(graphics, MARGIN, notesTop, share ? besideLabel : inner, palette);
    double labelTop = share ? notesTop : notesTop - labelHeight;
    paintLabel(graphics, font, label, width - MARGIN - labelWidth, labelTop, inner);

    PlotRenderingInfo info = new PlotRenderingInfo(new ChartRenderingInfo(null));
    Rectangle2D place = new Rectangle2D.Double(0, plotTop, width, Math.max(1, labelTop - plotTop));
    plot.draw(graphics, place, null, null, info);
    return new ChartArea(info.getDataArea(), plot.getDomainAxis(), plot.getRangeAxis());
  }

  /// Paints, on all of the graphics, why there is no plot.
  public static void sentence(
      Graphics2D g, String sentence, double width, double height, Palette palette) {
    Drawing.background(g, palette, width, height);
    Drawing.prepare(g);
    g.setFont(Fonts.regular(AxisStyle.TEXT_SIZE));
    g.setColor(palette.quietText());
    String shown = ChartKey.fitted(g, g.getFont(), sentence, width);
    Drawing.centered(g, shown, width / 2, height / 2);
  }

  private void paintLabel(
      Graphics2D graphics, Font font, String label, double x, double y, double width) {
    graphics.setFont(font);
    graphics.setColor(palette.quietText());
    String shown = ChartKey.fitted(graphics, font, label, width);
    graphics.drawString(shown, (float) x, (float) (y + ChartKey.BASELINE));
  }

  private static void useHighQuality(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }
}
