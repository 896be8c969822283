package org.batchscope.figure.pin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.batchscope.figure.draw.Palette;
import org.batchscope.study.Scenario;

/// How a pinned path is drawn. Pinned paths differ in color, in lightness, in dashes, and in the
/// mark at their end.
///
/// @param dashes lengths of dashes and gaps in turn, relative to the width of the line
public record PinStyle(Color color, List<Float> dashes, PinMark mark) {
  private static final List<List<Float>> DASHES =
      List.of(
          List.of(4.5f, 2f),
          List.of(1f, 1.6f),
          List.of(7f, 1.8f, 1f, 1.8f),
          List.of(2.2f, 1.6f),
          List.of(7f, 1.6f, 1f, 1.6f, 1f, 1.6f),
          List.of(10f, 2.4f));

  static {
    if (DASHES.size() != Scenario.MOST_PINS || PinMark.values().length != Scenario.MOST_PINS)
      throw new AssertionError("as many dashes and marks as there may be pins");
  }

  /// @param style of a pin, from 0
  public static PinStyle of(int style, Palette palette) {
    return new PinStyle(palette.pins().get(style), DASHES.get(style), PinMark.values()[style]);
  }

  public BasicStroke stroke(double width) {
    float[] lengths = new float[dashes.size()];
    for (int i = 0; i < lengths.length; i++) lengths[i] = (float) (width * dashes.get(i));
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0);
  }
}
