package org.batchscope.app.canvas;

import java.awt.Graphics2D;
import org.batchscope.figure.Figure;
import org.batchscope.training.Cancellation;

/// What a {@link FigureCanvas} shows, painted on a background thread in one pass or several.
@FunctionalInterface
public interface Painter {
  /// Paints one pass.
  ///
  /// @param width in units of 1/96 inch
  /// @param height in units of 1/96 inch
  /// @param pass from 0: quick at first, better later
  /// @return whether another pass would be better
  boolean paint(
      Graphics2D graphics, double width, double height, int pass, Cancellation cancellation);

  /// A figure that is painted in one pass.
  static Painter of(Figure figure) {
    return (graphics, width, height, _, _) -> {
      figure.paint(graphics, width, height);
      return false;
    };
  }
}
