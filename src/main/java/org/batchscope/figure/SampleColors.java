package org.batchscope.figure;

import java.awt.Color;
import org.batchscope.data.Dataset;

/// What the color and the shape of a sample say: its class, or, beside a second feature, its
/// target; nothing where the target is an axis.
sealed interface SampleColors {
  record Classes(Color first, Color second) implements SampleColors {}

  record Ramp(ColorRamp colors, TargetRange range) implements SampleColors {}

  record Plain(Color color) implements SampleColors {}

  static SampleColors of(Dataset data, Palette palette) {
    if (data.hasBinaryTarget()) return new Classes(palette.firstClass(), palette.secondClass());
    if (data.featureCount() == 1) return new Plain(palette.quietText());
    return new Ramp(
        new ColorRamp(palette.firstClass(), palette.secondClass()), TargetRange.of(data));
  }

  default Color of(double target) {
    return switch (this) {
      case Classes(Color first, Color second) -> target == 1 ? second : first;
      case Ramp(ColorRamp colors, TargetRange range) ->
          new Color(colors.argb(range.position(target)));
      case Plain(Color color) -> color;
    };
  }

  default SampleMark mark(double target) {
    return switch (this) {
      case Classes _ -> target == 1 ? SampleMark.TRIANGLE : SampleMark.CIRCLE;
      case Ramp _, Plain _ -> SampleMark.CIRCLE;
    };
  }
}
