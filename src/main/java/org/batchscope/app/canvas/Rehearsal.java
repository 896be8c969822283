package org.batchscope.app.canvas;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.batchscope.figure.Figure;

/// Paints where nobody sees it, so that the first painting that is seen does not have to load and
/// compile what it needs.
public final class Rehearsal {
  private Rehearsal() {}

  /// Paints `figure` once, on any thread.
  public static void of(Figure figure, int width, int height) {
    BufferedImage unseen = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = unseen.createGraphics();
    figure.paint(g, width, height);
    g.dispose();
  }
}
