package org.batchscope.figure.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;

/// A line of symbols with their names, broken into several where it is too long.
public record ChartKey(List<Entry> entries) {
  /// One symbol and what it means.
  ///
  /// @param value shown stronger after the name; may be empty
  public record Entry(KeySymbol symbol, String name, String value) {
    public Entry(KeySymbol symbol, String name) {
      this(symbol, name, "");
    }
  }

  private record Placed(Entry entry, String name, double x, int row) {}

  /// Height of a line of text.
  public static final double ROW_HEIGHT = 18;

  /// From the top of a line of text down to its baseline.
  public static final double BASELINE = 13;

  private static final double SYMBOL_GAP = 6;
  private static final double VALUE_GAP = 5;
  private static final double ENTRY_GAP = 16;
  // from the baseline up to the middle of small letters and digits
  private static final double MIDDLE = 4.2;

  public ChartKey {
    entries = List.copyOf(entries);
  }

  public double height(Graphics2D graphics, double width) {
    return entries.isEmpty() ? 0 : (placed(graphics, width).getLast().row() + 1) * ROW_HEIGHT;
  }

  /// How wide it is with everything side by side.
  public double width(Graphics2D graphics) {
    double gaps = ENTRY_GAP * Math.max(0, entries.size() - 1);
    return gaps
        + entries.stream()
            .mapToDouble(entry ->
                fixedWidth(graphics, entry) + textWidth(graphics, nameFont(), entry.name()))
            .sum();
  }

  /// Whether everything stands side by side, with no name cut off.
  public boolean fitsInOneRow(Graphics2D graphics, double width) {
    List<Placed> placed = placed(graphics, width);
    return placed.stream().allMatch(p -> p.row() == 0 && p.name().equals(p.entry().name()));
  }

  /// @param x of the left end
  /// @param y of the upper end
  public void paint(Graphics2D graphics, double x, double y, double width, Palette palette) {
    for (Placed placed : placed(graphics, width)) {
      double baseline = y + placed.row() * ROW_HEIGHT + BASELINE;
      double left = x + placed.x();
      KeySymbol symbol = placed.entry().symbol();
      symbol.paint(graphics, left, baseline - MIDDLE);
      double textX = left + symbolWidth(symbol);
      graphics.setFont(nameFont());
      graphics.setColor(palette.quietText());
      graphics.drawString(placed.name(), (float) textX, (float) baseline);
      if (placed.entry().value().isEmpty()) continue;
      double valueX = textX + textWidth(graphics, nameFont(), placed.name()) + VALUE_GAP;
      graphics.setFont(valueFont());
      graphics.setColor(palette.text());
      graphics.drawString(placed.entry().value(), (float) valueX, (float) baseline);
    }
  }

  private List<Placed> placed(Graphics2D graphics, double width) {
    List<Placed> placed = new ArrayList<>();
    double x = 0;
    int row = 0;
    for (Entry entry : entries) {
      double fixed = fixedWidth(graphics, entry);
      String name = fitted(graphics, nameFont(), entry.name(), width - fixed);
      double entryWidth = fixed + textWidth(graphics, nameFont(), name);
      if (x > 0 && x + entryWidth > width) {
        x = 0;
        row++;
      }
      placed.add(new Placed(entry, name, x, row));
      x += entryWidth + ENTRY_GAP;
    }
    return placed;
  }

  /// What symbol and value take, which are never cut off.
  private static double fixedWidth(Graphics2D graphics, Entry entry) {
    double valueWidth =
        entry.value().isEmpty() ? 0 : VALUE_GAP + textWidth(graphics, valueFont(), entry.value());
    return symbolWidth(entry.symbol()) + valueWidth;
  }

  private static double symbolWidth(KeySymbol symbol) {
    return symbol.width() == 0 ? 0 : symbol.width() + SYMBOL_GAP;
  }

  private static Font nameFont() {
    return Fonts.regular(AxisStyle.TEXT_SIZE);
  }

  private static Font valueFont() {
    return Fonts.semiBold(AxisStyle.TEXT_SIZE);
  }

  public static double textWidth(Graphics2D graphics, Font font, String text) {
    return font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
  }

  /// The text, cut off with an ellipsis where it is wider than the place for it.
  public static String fitted(Graphics2D graphics, Font font, String text, double width) {
    if (textWidth(graphics, font, text) <= width) return text;
    int length = text.length();
    while (length > 1 && textWidth(graphics, font, text.substring(0, length) + "…") > width)
      length--;
    return text.substring(0, length).stripTrailing() + "…";
  }
}
