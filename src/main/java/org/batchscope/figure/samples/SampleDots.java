package org.batchscope.figure.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.batchscope.figure.chart.ChartArea;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.Stamps;

/// Samples as small marks, and those of the current batch as strong ones.
record SampleDots(
    DataAxes axes, ShownSamples samples, SampleColors colors, ChartArea area, Palette palette) {
  private static final double SMALLEST = 1.8;
  private static final double LARGEST = 4.5;
  // radius of a mark relative to the side of the square that each sample has on average
  private static final double SHARE = 0.25;
  private static final int FEW_RINGS = 60;
  private static final int CROWD = 200;

  void paintAll(Graphics2D g) {
    double opacity = samples.all().length <= CROWD ? 0.85 : samples.areRinged() ? 0.5 : 0.25;
    double radius = radius();
    for (int sample : samples.all()) paint(g, sample, radius, opacity, Optional.empty());
  }

  void paintBatch(Graphics2D g) {
    double radius = radius();
    if (!samples.areRinged()) {
      for (int sample : samples.batch()) paint(g, sample, radius + 0.3, 1, Optional.empty());
      return;
    }
    boolean crowded = samples.batch().length > FEW_RINGS;
    double strong = crowded ? radius : Math.max(radius, 3);
    SampleDot.Ring ring =
        new SampleDot.Ring(
            strong + (crowded ? 1.6 : 2.5),
            crowded ? 1.1f : 2,
            palette.miniBatch(),
            palette.background());
    for (int sample : samples.batch()) paint(g, sample, strong, 1, Optional.of(ring));
  }

  private void paint(
      Graphics2D g, int sample, double radius, double opacity, Optional<SampleDot.Ring> ring) {
    double target = axes.data().target(sample);
    Color color = colors.of(target);
    SampleDot dot =
        new SampleDot(
            colors.mark(target),
            radius,
            opacity < 1 ? Palette.withOpacity(color, opacity) : color,
            ring);
    Stamps.paint(g, dot, area.x(axes.x(sample)), area.y(axes.y(sample)));
  }

  private double radius() {
    Rectangle2D place = area.place();
    double side = Math.sqrt(place.getWidth() * place.getHeight() / samples.all().length);
    return Math.clamp(SHARE * side, SMALLEST, LARGEST);
  }
}
