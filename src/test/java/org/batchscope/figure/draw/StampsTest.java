package org.batchscope.figure.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.batchscope.figure.chart.SampleMark;
import org.batchscope.figure.samples.SampleDot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StampsTest {
  private static final Color GREEN = new Color(20, 160, 80, 128);

  private static SampleDot dot(SampleMark mark) {
    return new SampleDot(
        mark, 4.5, GREEN, Optional.of(new SampleDot.Ring(7, 2, Color.BLACK, Color.WHITE)));
  }

  private interface Painting {
    void paint(Graphics2D g);
  }

  private static int[] pixels(double scale, Painting painting) {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    Drawing.prepare(g);
    g.setColor(new Color(200, 190, 230));
    g.fillRect(0, 0, 64, 48);
    g.scale(scale, scale);
    painting.paint(g);
    g.dispose();
    return image.getRGB(0, 0, 64, 48, null, 0, 64);
  }

  /// Colors that were blended in another order are rounded otherwise.
  private static void assertNearly(int[] expected, int[] actual) {
    for (int i = 0; i < expected.length; i++)
      for (int shift = 0; shift < 24; shift += 8)
        assertEquals(
            expected[i] >> shift & 0xff, actual[i] >> shift & 0xff, 3, "color of pixel " + i);
  }

  @ParameterizedTest
  @CsvSource({"1, 20, 20", "1, 20.375, 19.875", "2, 12.5, 10.25", "2, 0.0625, 11", "1.5, 8, 16"})
  void aCopyLooksLikeTheStampItself(double scale, double x, double y) {
    SampleDot dot = dot(SampleMark.TRIANGLE);
    int[] painted =
        pixels(
            scale,
            g -> {
              g.translate(x, y);
              dot.paint(g);
            });

    assertNearly(painted, pixels(scale, g -> Stamps.paint(g, dot, x, y)));
    assertNearly(painted, pixels(scale, g -> Stamps.paint(g, dot(SampleMark.TRIANGLE), x, y)));
  }

  @ParameterizedTest
  @EnumSource
  void noMarkIsCutOff(SampleMark mark) {
    SampleDot dot = new SampleDot(mark, 9, GREEN, Optional.empty());
    int[] painted =
        pixels(
            1,
            g -> {
              g.translate(30, 24);
              dot.paint(g);
            });

    assertNearly(painted, pixels(1, g -> Stamps.paint(g, dot, 30, 24)));
  }

  @Test
  void aTurnedStampIsPaintedAsItIs() {
    SampleDot dot = dot(SampleMark.SQUARE);
    int[] painted =
        pixels(
            1,
            g -> {
              g.translate(30, 20);
              g.rotate(0.5);
              dot.paint(g);
            });

    assertArrayEquals(
        painted,
        pixels(
            1,
            g -> {
              g.translate(30, 20);
              g.rotate(0.5);
              Stamps.paint(g, dot, 0, 0);
            }));
  }

  @Test
  void afterwardsTheTransformIsWhatItWas() {
    pixels(
        2,
        g -> {
          AffineTransform before = g.getTransform();
          Stamps.paint(g, dot(SampleMark.CIRCLE), 10, 10);
          assertEquals(before, g.getTransform());
        });
  }

  /// A stamp that counts how often it is painted itself.
  private record Counted(int color, AtomicInteger times) implements Stamp {
    @Override
    public Rectangle2D bounds() {
      return new Rectangle2D.Double(-2, -2, 4, 4);
    }

    @Override
    public void paint(Graphics2D g) {
      times.incrementAndGet();
      g.setColor(new Color(color));
      g.fillRect(-2, -2, 4, 4);
    }
  }

  @Test
  void aThousandDotsOfAsManyColorsArePaintedOnce() {
    AtomicInteger times = new AtomicInteger();
    Painting dots =
        g -> {
          for (int color = 0; color < 1050; color++)
            Stamps.paint(g, new Counted(color, times), color % 64, color % 48);
        };
    int[] first = pixels(1, dots);
    assertEquals(1050, times.get());

    assertArrayEquals(first, pixels(1, dots));
    assertEquals(1050, times.get());
  }

  /// Of a text, the words that do not change have the halos of before, and all have one.
  @Test
  void aTextsHaloIsAroundEveryWord() {
    int[] together = pixels(1, g -> Drawing.textOnHalo(g, "a b", 5, 20, Color.BLACK, Color.WHITE));
    int[] apart =
        pixels(
            1,
            g -> {
              double x = 5 + Drawing.width(g, "a ");
              Drawing.textOnHalo(g, "a", 5, 20, Color.BLACK, Color.WHITE);
              Drawing.textOnHalo(g, "b", x, 20, Color.BLACK, Color.WHITE);
            });
    assertNearly(apart, together);
  }
}
