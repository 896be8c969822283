package org.batchscope.figure.pin;

import java.awt.Graphics2D;
import org.batchscope.figure.draw.PlotArea;

/// Paths that lie between the ground of a map and the two paths that are compared.
@FunctionalInterface
public interface PathLayer {
  /// Paints on a map whose plot is at `area`.
  void paint(Graphics2D g, PlotArea area);
}
