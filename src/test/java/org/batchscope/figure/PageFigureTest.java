package org.batchscope.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.batchscope.figure.draw.Figure;
import org.junit.jupiter.api.Test;

class PageFigureTest {
  /// Width, height and scale of what is painted on a page.
  private static List<Double> painted(double width, double height) {
    List<Double> seen = new ArrayList<>();
    Figure chart =
        (g, w, h) -> {
          AffineTransform transform = g.getTransform();
          seen.addAll(List.of(w, h, transform.getScaleX()));
        };
    PageFigure.ofChart(chart)
        .paint(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(), width, height);
    return seen;
  }

  @Test
  void aLargePageEnlargesTheChartAndIsFilled() {
    assertEquals(List.of(720.0, 600.0, 2.0), painted(1440, 1200));
  }

  @Test
  void aPageOfThePlaceBesideTheMapLeavesItAsItIs() {
    assertEquals(List.of(380.0, 260.0, 1.0), painted(380, 260));
  }

  @Test
  void aSmallerPageShrinksItAndIsFilled() {
    assertEquals(List.of(240.0, 200.0, 0.5), painted(120, 100));
    assertEquals(List.of(400.0, 160.0, 0.5), painted(200, 80));
  }
}
