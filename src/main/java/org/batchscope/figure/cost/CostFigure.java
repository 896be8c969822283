package org.batchscope.figure.cost;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.Optional;
import java.util.stream.Stream;
import org.batchscope.figure.chart.AxisStyle;
import org.batchscope.figure.chart.ChartKey;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.study.Cost;
import org.batchscope.study.EqualTime;

/// What a batch size costs and gives, beside the full batch: three statements with their numbers,
/// then losses and time. On a large figure everything is larger.
///
/// @param time what both come to in equal time; empty as long as that is not measured
public record CostFigure(Cost cost, Optional<EqualTime> time, Palette palette) implements Figure {
  private static final double USUAL_WIDTH = 290;
  private static final double USUAL_HEIGHT = 188;
  private static final double MARGIN = 5;
  private static final double GAP = 10;
  private static final double NARROW_GAP = 5;
  private static final double HEAD_HEIGHT = 16;
  private static final double ROW_HEIGHT = 15.5;
  private static final double LEAST_CLAIM_HEIGHT = 32;
  private static final double LARGEST_CLAIM_HEIGHT = 46;
  private static final double BARE_CLAIM_HEIGHT = 20;
  private static final double BASELINE = 12;
  private static final double CLAIM_BASELINE = 14.5;
  private static final double DETAIL_BASELINE = 28.5;
  // relative to the height of a claim
  private static final double LARGEST_NUMBER = 0.5;
  private static final double SMALLEST_NUMBER = 12;

  // nothing moves when the time becomes known
  private static final String WIDE_TIME = "000 ms";

  @Override
  public void paint(Graphics2D graphics, double width, double height) {
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      Drawing.prepare(g);
      Drawing.background(g, palette, width, height);
      double zoom = Math.max(1, Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT));
      g.transform(AffineTransform.getScaleInstance(zoom, zoom));
      paintTable(g, table(), width / zoom, height / zoom);
    } finally {
      g.dispose();
    }
  }

  /// All that the figure says, to be read aloud.
  public String inWords() {
    return table().inWords();
  }

  private CostTable table() {
    return CostTable.of(cost, time);
  }

  private void paintTable(Graphics2D g, CostTable table, double width, double height) {
    double right = width - MARGIN;
    double miniRight = right - fullWidth(g, table) - GAP;
    int claims = table.claims().size();
    double free = height - 2 * MARGIN - HEAD_HEIGHT - table.rows().size() * ROW_HEIGHT;
    // where there is no room for both, numbers go before their explanation
    boolean explained = free >= claims * LEAST_CLAIM_HEIGHT;
    double claimHeight =
        explained ? Math.min(free / claims, LARGEST_CLAIM_HEIGHT) : BARE_CLAIM_HEIGHT;
    double y = MARGIN + Math.max(0, free - claims * claimHeight) / 2;
    write(g, headFont(), palette.miniBatch(), table.mini(), miniRight, y + BASELINE);
    write(g, headFont(), palette.fullBatch(), table.full(), right, y + BASELINE);
    y += HEAD_HEIGHT;
    paintLine(g, y, right);
    double textHeight = explained ? LEAST_CLAIM_HEIGHT : BARE_CLAIM_HEIGHT;
    double size = numberSize(g, table, LARGEST_NUMBER * Math.max(claimHeight, 28), miniRight);
    for (CostTable.Claim claim : table.claims()) {
      double top = y + (claimHeight - textHeight) / 2;
      double baseline = top + CLAIM_BASELINE;
      double titleRight =
          miniRight - ChartKey.textWidth(g, Fonts.bold(size), claim.mini()) - NARROW_GAP;
      label(g, titleFont(), palette.text(), claim.title(), titleRight, baseline);
      write(g, Fonts.bold(size), palette.miniBatch(), claim.mini(), miniRight, baseline);
      write(g, fullFont(), palette.fullBatch(), claim.full(), right, baseline);
      if (explained)
        label(g, rowFont(), palette.quietText(), claim.detail(), right, top + DETAIL_BASELINE);
      y += claimHeight;
    }
    paintLine(g, y, right);
    paintRows(g, table, miniRight, right, y + 1);
  }

  private void paintRows(
      Graphics2D g, CostTable table, double miniRight, double right, double top) {
    double baseline = top + BASELINE;
    for (CostTable.Row row : table.rows()) {
      double labelRight = miniRight - ChartKey.textWidth(g, valueFont(), row.mini()) - NARROW_GAP;
      label(g, rowFont(), palette.quietText(), row.label(), labelRight, baseline);
      write(g, valueFont(), palette.miniBatch(), row.mini(), miniRight, baseline);
      write(g, valueFont(), palette.fullBatch(), row.full(), right, baseline);
      baseline += ROW_HEIGHT;
    }
  }

  /// Writes with the baseline's right end at (x, y).
  private static void write(Graphics2D g, Font font, Color color, String text, double x, double y) {
    g.setFont(font);
    g.setColor(color);
    Drawing.rightAligned(g, text, x, y);
  }

  /// Writes from the left end on, not beyond `right`.
  private static void label(
      Graphics2D g, Font font, Color color, String text, double right, double y) {
    g.setFont(font);
    g.setColor(color);
    Drawing.text(g, ChartKey.fitted(g, font, text, right - MARGIN), MARGIN, y);
  }

  private void paintLine(Graphics2D g, double y, double right) {
    g.setColor(palette.line());
    g.setStroke(new BasicStroke(0.8f));
    g.draw(new Line2D.Double(MARGIN, y, right, y));
  }

  private static double fullWidth(Graphics2D g, CostTable table) {
    double claims = widest(g, fullFont(), table.claims().stream().map(CostTable.Claim::full));
    double rows = widest(g, valueFont(), table.rows().stream().map(CostTable.Row::full));
    double head = ChartKey.textWidth(g, headFont(), table.full());
    double times = ChartKey.textWidth(g, valueFont(), WIDE_TIME);
    return Math.max(Math.max(claims, rows), Math.max(head, times));
  }

  /// As large as possible beside every title.
  private static double numberSize(
      Graphics2D g, CostTable table, double largest, double miniRight) {
    double size = largest;
    while (size > SMALLEST_NUMBER && !fits(g, table, Fonts.bold(size), miniRight)) size--;
    return size;
  }

  private static boolean fits(Graphics2D g, CostTable table, Font numbers, double miniRight) {
    return table.claims().stream()
        .allMatch(claim ->
            MARGIN
                    + ChartKey.textWidth(g, titleFont(), claim.title())
                    + GAP
                    + ChartKey.textWidth(g, numbers, claim.mini())
                <= miniRight);
  }

  private static double widest(Graphics2D g, Font font, Stream<String> texts) {
    return texts.mapToDouble(text -> ChartKey.textWidth(g, font, text)).max().orElse(0);
  }

  private static Font headFont() {
    return Fonts.bold(AxisStyle.TEXT_SIZE);
  }

  private static Font titleFont() {
    return Fonts.semiBold(12.5);
  }

  private static Font fullFont() {
    return Fonts.semiBold(13);
  }

  private static Font rowFont() {
    return Fonts.regular(AxisStyle.TEXT_SIZE);
  }

  private static Font valueFont() {
    return Fonts.semiBold(AxisStyle.TEXT_SIZE);
  }
}
