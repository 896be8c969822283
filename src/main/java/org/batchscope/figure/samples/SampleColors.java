package org.batchscope.figure.samples;

import java.awt.Color;
import java.util.List;
import org.batchscope.data.Dataset;
import org.batchscope.figure.chart.SampleMark;
import org.batchscope.figure.draw.ColorRamp;
import org.batchscope.figure.draw.Palette;

/// What the color and the shape of a sample say: its class, or, beside a second feature, its
/// target; nothing where the target is an axis.
sealed interface SampleColors {
  /// @param count number of classes
  /// @param colors of their targets 0, 1, …; fewer than classes come again
  record Classes(int count, List<Color> colors) implements SampleColors {}

  record Ramp(ColorRamp colors, TargetRange range) implements SampleColors {}

  record Plain(Color color) implements SampleColors {}

  static SampleColors of(Dataset data, Palette palette) {
    if (data.classCount() > 2) return new Classes(data.classCount(), palette.classes());
    if (data.hasBinaryTarget()) return new Classes(2, palette.classes());
    if (data.featureCount() == 1) return new Plain(palette.quietText());
    return new Ramp(
        new ColorRamp(palette.firstClass(), palette.secondClass()), TargetRange.of(data));
  }

  default Color of(double target) {
    return switch (this) {
      case Classes(_, List<Color> colors) -> colors.get((int) target % colors.size());
      case Ramp(ColorRamp colors, TargetRange range) ->
          new Color(colors.argb(range.position(target)));
      case Plain(Color color) -> color;
    };
  }

  default SampleMark mark(double target) {
    return switch (this) {
      case Classes _ -> SampleMark.ofClass((int) target);
      case Ramp _, Plain _ -> SampleMark.CIRCLE;
    };
  }
}
