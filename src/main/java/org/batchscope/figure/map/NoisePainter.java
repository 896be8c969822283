package org.batchscope.figure.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Palette;
import org.batchscope.noise.NoiseEllipse;
import org.batchscope.study.Gradient;
import org.batchscope.study.PointNoise;
import org.batchscope.study.SampleGradients;

/// Draws where else steps from one point could have led: single samples as hairs, other batches as
/// a fan of thin arrows, and the ellipse in which batches are expected.
final class NoisePainter {
  // on a shorter arrow a head would be all there is
  private static final double SHORTEST_WITH_HEAD = 16;
  private static final double HEAD = 8;
  private static final BasicStroke HAIR = new BasicStroke(0.7f);
  private static final BasicStroke BATCH_HAIR = new BasicStroke(0.9f);
  private static final BasicStroke FAN = new BasicStroke(1.2f, BasicStroke.CAP_BUTT, 0);
  private static final BasicStroke EDGE = new BasicStroke(1.1f);

  private final Graphics2D g;
  private final Palette palette;
  private final StepArrows arrows;

  NoisePainter(Graphics2D g, Palette palette, StepArrows arrows) {
    this.g = g;
    this.palette = palette;
    this.arrows = arrows;
  }

  /// Draws a line for each of the samples, those of the batch in its color.
  void paint(SampleGradients samples) {
    hairs(samples.all(), HAIR, Palette.withOpacity(palette.quietText(), 0.42));
    hairs(samples.batch(), BATCH_HAIR, Palette.withOpacity(palette.miniBatch(), 0.6));
  }

  /// Draws the fan on the ellipse.
  void paint(PointNoise noise) {
    noise.ellipse().ifPresent(this::paint);
    g.setColor(Palette.withOpacity(palette.miniBatch(), 0.55));
    g.setStroke(FAN);
    for (Gradient gradient : noise.fan()) {
      Point2D.Double arrow = arrows.arrow(gradient);
      double length = arrow.distance(0, 0);
      if (length < SHORTEST_WITH_HEAD) {
        line(arrow, 1);
        continue;
      }
      line(arrow, (length - 5) / length);
      Drawing.arrowhead(g, arrows.x() + arrow.x, arrows.y() + arrow.y, arrow.x, arrow.y, HEAD, 6.5);
    }
  }

  private void paint(NoiseEllipse ellipse) {
    Shape shape = expected(ellipse);
    g.setColor(Palette.withOpacity(palette.miniBatch(), 0.10));
    g.fill(shape);
    g.setColor(Palette.withOpacity(palette.miniBatch(), 0.65));
    g.setStroke(EDGE);
    g.draw(shape);
  }

  private void hairs(List<Gradient> gradients, BasicStroke stroke, Color color) {
    g.setStroke(stroke);
    g.setColor(color);
    for (Gradient gradient : gradients) line(arrows.arrow(gradient), 1);
  }

  private void line(Point2D.Double arrow, double share) {
    double x = arrows.x();
    double y = arrows.y();
    g.draw(new Line2D.Double(x, y, x + share * arrow.x, y + share * arrow.y));
  }

  /// The ellipse around the tip of the full batch's arrow.
  private Shape expected(NoiseEllipse ellipse) {
    AffineTransform place =
        AffineTransform.getTranslateInstance(
            arrows.x() + arrows.full().x, arrows.y() + arrows.full().y);
    place.scale(arrows.scaleX(), arrows.scaleY());
    place.rotate(ellipse.angleRadians());
    double a = ellipse.semiMajor();
    double b = ellipse.semiMinor();
    return place.createTransformedShape(new Ellipse2D.Double(-a, -b, 2 * a, 2 * b));
  }
}
