package org.batchscope.figure.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.text.MapNote;
import org.batchscope.noise.NoiseEllipse;
import org.batchscope.study.Gradient;
import org.batchscope.study.PointNoise;
import org.batchscope.surface.Bounds;
import org.junit.jupiter.api.Test;

class PointSightTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;
  private static final PlotArea AREA =
      new PlotArea(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), new Bounds(0, WIDTH, 0, HEIGHT));
  private static final Gradient NONE = new Gradient(0, 0);
  private static final PointNoise CALM = new PointNoise(List.of(), Optional.empty());

  /// The baseline of a short note, usually at the bottom.
  private static double baseline(Consumer<MapNotes> prepare) throws Exception {
    Figure figure =
        (g, _, _) -> {
          MapNotes notes = new MapNotes(g, Palette.LIGHT, AREA);
          notes.add(MapNote.plain("a short note"));
          prepare.accept(notes);
          notes.paint();
        };
    String svg = PaintedFigure.svg(figure, WIDTH, HEIGHT);
    Matcher y = Pattern.compile("<text[^>]* y=\"([^\"]*)\"[^>]*>a short note<").matcher(svg);
    assertTrue(y.find(), svg);
    return Double.parseDouble(y.group(1));
  }

  /// From the middle of the plot, one unit of a gradient is a pixel.
  private static StepArrows arrows(double dx, double dy) {
    Point2D.Double arrow = new Point2D.Double(dx, dy);
    return new StepArrows(200, 150, -1, 1, arrow, arrow, 0);
  }

  @Test
  void notesStandAtTheBottomWhereNothingIs() throws Exception {
    double y = baseline(notes -> new PointSight(notes, arrows(100, -100)).keep(NONE, CALM));
    assertEquals(HEIGHT - 12, y, 6);
  }

  @Test
  void theyDoNotCoverAnArrow() throws Exception {
    double y = baseline(notes -> new PointSight(notes, arrows(-140, 130)).keep(NONE, CALM));
    assertTrue(y < HEIGHT / 2.0, "baseline " + y);
  }

  @Test
  void theyDoNotCoverTheEllipse() throws Exception {
    PointNoise noise =
        new PointNoise(List.of(), Optional.of(new NoiseEllipse(40, 20, Math.PI / 4)));
    // −η·gradient goes to the lower left
    Gradient full = new Gradient(140, 110);
    double y = baseline(notes -> new PointSight(notes, arrows(0, 0)).keep(full, noise));
    assertTrue(y < HEIGHT / 2.0, "baseline " + y);
  }

  @Test
  void theyDoNotCoverTheNumberOfTheAngle() throws Exception {
    Rectangle2D label = new Rectangle2D.Double(60, HEIGHT - 30, 30, 12);
    double y = baseline(notes -> new PointSight(notes, arrows(0, 0)).keep(label));
    assertTrue(y < HEIGHT / 2.0, "baseline " + y);
  }
}
