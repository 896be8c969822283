package org.batchscope.figure.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.batchscope.figure.chart.SampleMark;
import org.batchscope.figure.draw.Stamp;

/// A sample in a chart.
///
/// @param ring around it, if it is set apart from the others
public record SampleDot(SampleMark mark, double radius, Color color, Optional<Ring> ring)
    implements Stamp {
  // no mark reaches farther from its center than so many radii
  private static final double FARTHEST = 1.5;

  /// @param width of its line
  public record Ring(double radius, float width, Color color, Color inside) {}

  @Override
  public Rectangle2D bounds() {
    double outer =
        Math.max(FARTHEST * radius, ring.map(each -> each.radius + each.width / 2).orElse(0.0));
    return new Rectangle2D.Double(-outer, -outer, 2 * outer, 2 * outer);
  }

  @Override
  public void paint(Graphics2D g) {
    ring.ifPresent(each -> {
      g.setColor(each.inside);
      g.fill(circle(each.radius));
    });
    g.setColor(color);
    g.fill(mark.at(0, 0, radius));
    ring.ifPresent(each -> {
      g.setColor(each.color);
      g.setStroke(new BasicStroke(each.width));
      g.draw(circle(each.radius));
    });
  }

  private static Shape circle(double radius) {
    return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
  }
}
