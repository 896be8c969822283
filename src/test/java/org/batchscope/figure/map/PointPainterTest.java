package org.batchscope.figure.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.batchscope.figure.ChartResults;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.pin.PathLayer;
import org.batchscope.study.PointGradients;
import org.batchscope.study.Result;
import org.batchscope.study.Vantage;
import org.batchscope.study.ViewSettings;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.LossLattice;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.junit.jupiter.api.Test;

final class PointPainterTest {
  private static final PlotArea AREA =
      MapFigure.plotArea(874, 602, new Bounds(-4, 4, -4, 4), ChartResults.twoGroups());

  /// Longer arrows and ellipses leave the map, shorter ones are not seen.
  private static final double FARTHEST = 330;

  private static final double NEAREST = 59;

  private static final double EDGE = 8;

  /// Arrows that are not longer may leave the map.
  private static final double SHORTENED = 60;

  @Test
  void whatLeavesAPointIsNeitherTinyNorLargerThanTheMapWhereverItIs() {
    for (int batchSize : new int[] {1, 10, 100}) {
      Result usual = ChartResults.twoGroups();
      Result result =
          ChartResults.run(
              usual.data(), usual.experiment().withBatchSize(new BatchSize.Samples(batchSize)));
      for (double first = -4; first <= 4; first += 0.5)
        for (double second = -4; second <= 4; second += 0.5)
          assertLegible(result, new Vantage.AtProbe(first, second));
    }
  }

  private static void assertLegible(Result result, Vantage.AtProbe probe) {
    PointGradients point =
        PointGradients.at(result, 3, ViewSettings.USUAL.withProbe(probe)).orElseThrow();
    double rate = result.experiment().learningRate();
    double enlargement = Enlargement.of(result.miniBatch(), result.plane(), point, rate, AREA);
    StepArrows arrows = StepArrows.of(point, rate, enlargement, AREA);
    double ellipse =
        point.others().ellipse().orElseThrow().semiMajor() * rate * AREA.scaleX() * enlargement;
    double full = arrows.full().distance(0, 0);
    double used = arrows.used().distance(0, 0);
    assertTrue(
        Math.max(used, full + ellipse) >= NEAREST || longerOnesLeaveTheMap(arrows),
        probe + " ×" + enlargement);
    assertTrue(
        enlargement == 1 || Math.max(used, full + ellipse) <= FARTHEST, probe + " ×" + enlargement);
  }

  /// Or come very near to its edge; the next enlargement is two and a half times this one at most.
  private static boolean longerOnesLeaveTheMap(StepArrows arrows) {
    Rectangle2D frame = AREA.frame();
    Rectangle2D inner =
        new Rectangle2D.Double(
            frame.getX() + EDGE,
            frame.getY() + EDGE,
            frame.getWidth() - 2 * EDGE,
            frame.getHeight() - 2 * EDGE);
    return Stream.of(arrows.used(), arrows.full())
        .anyMatch(
            tip -> !inner.contains(arrows.x() + 2.5 * tip.getX(), arrows.y() + 2.5 * tip.getY()));
  }

  @Test
  void mostHairsEndNearTheirPoint() {
    Result usual = ChartResults.twoGroups();
    double rate = usual.experiment().learningRate();
    int enlarged = 0;
    for (int update = 0; update < usual.miniBatch().updates(); update += 5) {
      PointGradients point =
          PointGradients.at(usual, update, ViewSettings.USUAL.withHairs(true)).orElseThrow();
      double enlargement = Enlargement.of(usual.miniBatch(), usual.plane(), point, rate, AREA);
      if (enlargement > 1) enlarged++;
      double perGradient = rate * AREA.scaleX() * enlargement;
      long far =
          point.samples().orElseThrow().all().stream()
              .filter(hair -> hair.length() * perGradient > FARTHEST)
              .count();
      assertTrue(
          enlargement == 1 || far <= 0.1 * point.samples().orElseThrow().all().size(),
          far + " are far at update " + update);
    }
    assertTrue(enlarged > 5, "often there is room for more");
  }

  @Test
  void oneEnlargementSuitsAllUpdatesOfAUsualRun() {
    Result result = ChartResults.twoGroups();
    double rate = result.experiment().learningRate();
    assertEquals(
        1,
        IntStream.range(0, result.miniBatch().updates())
            .mapToObj(k -> PointGradients.at(result, k, ViewSettings.USUAL).orElseThrow())
            .mapToDouble(
                point -> Enlargement.of(result.miniBatch(), result.plane(), point, rate, AREA))
            .distinct()
            .count());
  }

  /// The map is moved until the current point is at its edge.
  @Test
  void arrowsAndTheirAngleEndWithinTheMap() throws Exception {
    Result result = ChartResults.twoGroups();
    PointGradients point = PointGradients.at(result, 3, ViewSettings.USUAL).orElseThrow();
    double rate = result.experiment().learningRate();
    for (double right : new double[] {-0.97, -0.5, 0, 0.5, 0.97})
      for (double up : new double[] {-0.95, -0.5, 0, 0.5, 0.95}) {
        double x = point.first() - 4 * right;
        double y = point.second() - 4 * up;
        PlotArea area =
            MapFigure.plotArea(874, 602, new Bounds(x - 4, x + 4, y - 4, y + 4), result);
        double enlargement = Enlargement.of(result.miniBatch(), result.plane(), point, rate, area);
        StepArrows arrows = StepArrows.of(point, rate, enlargement, area);
        String where = "point at " + right + ", " + up + " ×" + enlargement;
        for (Point2D tip : List.of(arrows.used(), arrows.full())) {
          boolean isShort = tip.distance(0, 0) <= SHORTENED;
          assertTrue(
              isShort || area.contains(arrows.x() + tip.getX(), arrows.y() + tip.getY()), where);
        }
        assertTrue(area.frame().contains(angleText(result, area)), where);
      }
  }

  private static Rectangle2D angleText(Result result, PlotArea area) throws Exception {
    String svg = svg(result, new MapView(area.bounds(), 3, ViewSettings.USUAL));
    return box(svg, "[^<]*°", Fonts.semiBold(15));
  }

  /// The box around the letters of the first text that matches.
  private static Rectangle2D box(String svg, String pattern, Font font) {
    Matcher text = Pattern.compile("<text([^>]*)>(" + pattern + ")<").matcher(svg);
    assertTrue(text.find(), svg);
    double x = number(text.group(1), " x");
    double y = number(text.group(1), " y");
    Rectangle2D letters =
        font.createGlyphVector(new FontRenderContext(null, true, true), text.group(2))
            .getVisualBounds();
    return new Rectangle2D.Double(
        letters.getX() + x, letters.getY() + y, letters.getWidth(), letters.getHeight());
  }

  private static double number(String attributes, String name) {
    Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(attributes);
    assertTrue(found.find(), attributes);
    return Double.parseDouble(found.group(1));
  }

  @Test
  void aProbeThatIsOutOfViewIsTold() throws Exception {
    Result result = ChartResults.twoGroups();
    ViewSettings settings = ViewSettings.USUAL.withProbe(new Vantage.AtProbe(50, 50));
    String svg = svg(result, new MapView(AREA.bounds(), 3, settings));
    assertTrue(svg.contains("The probe is out of view."), svg);
  }

  private static String svg(Result result, MapView view) throws Exception {
    MapGround ground =
        MapGround.survey(
            new LossLattice(result.objective(), result.plane()),
            AREA,
            SurveyDetail.COARSE,
            Palette.LIGHT,
            Cancellation.NEVER);
    MapFigure map = new MapFigure(ground, result, view);
    PathLayer noPins = (_, _) -> {};
    return PaintedFigure.svg((g, w, h) -> map.paintPaths(g, w, h, noPins), 874, 602);
  }
}
