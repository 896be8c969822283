package org.batchscope.figure.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// A small picture around (0, 0), which can be painted at many places. Equal stamps look the same.
public interface Stamp {
  /// What it covers.
  Rectangle2D bounds();

  /// Paints it. Leaves what it likes in `g`.
  void paint(Graphics2D g);
}
