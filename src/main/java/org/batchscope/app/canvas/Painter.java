package org.batchscope.app.canvas;

import java.awt.Graphics2D;
import java.util.function.Function;
import org.batchscope.figure.draw.Figure;
import org.batchscope.training.Cancellation;

/// What a {@link FigureCanvas} shows, painted on a background thread in one pass or several.
@FunctionalInterface
public interface Painter {
  /// Paints one pass.
  ///
  /// @param graphics in units of 1/96 inch
  /// @param grid the pixels that it paints on, all of them, in the same units
  /// @param pass from 0: quick at first, better later
  /// @return whether another pass would be better
  boolean paint(Graphics2D graphics, PixelGrid grid, int pass, Cancellation cancellation);

  /// The first pass of this painter, without those that would be better.
  default Painter inOnePass() {
    return (graphics, grid, _, cancellation) -> {
      paint(graphics, grid, 0, cancellation);
      return false;
    };
  }

  /// A figure that is painted in one pass.
  static Painter of(Figure figure) {
    return making(_ -> figure);
  }

  /// A figure that is made on the painting thread, as making it takes time, and painted in one
  /// pass.
  static Painter making(Function<Cancellation, Figure> figure) {
    return (graphics, grid, _, cancellation) -> {
      figure.apply(cancellation).paint(graphics, grid.width(), grid.height());
      return false;
    };
  }
}
