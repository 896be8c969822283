package org.batchscope.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContoursTest {
  /// Of a level: the interpolation along a grid edge and back.
  private static final double RELATIVE_ERROR = 1e-12;

  private static List<LossSurface> surfaces() {
    return List.of(
        Surfaces.over(new Bounds(-1, 4, -3, 2), 41, 37, Surfaces.bowl()),
        Surfaces.over(new Bounds(-1, 4, -3, 2), 4, 3, Surfaces.bowl()),
        Surfaces.over(new Bounds(-3, 5, -3, 5), 30, 50, Surfaces.logistic()),
        Surfaces.over(new Bounds(-3, 3, -4, 4), 40, 40, Surfaces.twoValleys()),
        Surfaces.over(new Bounds(-3, 3, -4, 4), 41, 41, Surfaces.twoValleys()));
  }

  private static double[] levels(LossSurface surface) {
    LossScale scale = LossScale.of(surface, 12);
    return IntStream.range(1, scale.steps())
        .mapToDouble(k -> (scale.level(k) + scale.level(k + 1)) / 2)
        .toArray();
  }

  private static boolean isClosed(ContourLine line) {
    int last = line.x().length - 1;
    return line.x()[0] == line.x()[last] && line.y()[0] == line.y()[last];
  }

  private static boolean onEdge(Bounds bounds, double x, double y) {
    return x == bounds.minX() || x == bounds.maxX() || y == bounds.minY() || y == bounds.maxY();
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void everyPointLiesOnItsLevel(LossSurface surface) {
    for (double level : levels(surface)) {
      List<ContourLine> lines = Contours.at(surface, level);
      assertFalse(lines.isEmpty());
      for (ContourLine line : lines)
        for (int i = 0; i < line.x().length; i++)
          assertEquals(level, surface.lossAt(line.x()[i], line.y()[i]), RELATIVE_ERROR * level);
    }
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void everyLineIsClosedOrGoesFromEdgeToEdge(LossSurface surface) {
    for (double level : levels(surface))
      for (ContourLine line : Contours.at(surface, level)) {
        int last = line.x().length - 1;
        assertTrue(
            isClosed(line)
                || onEdge(surface.bounds(), line.x()[0], line.y()[0])
                    && onEdge(surface.bounds(), line.x()[last], line.y()[last]));
      }
  }

  /// Every grid edge whose ends lie on both sides of a level is crossed once.
  @ParameterizedTest
  @MethodSource("surfaces")
  void everyCrossingIsOnExactlyOneLine(LossSurface surface) {
    for (double level : levels(surface)) {
      int crossings = 0;
      for (int row = 0; row < surface.rows(); row++)
        for (int column = 0; column < surface.columns(); column++) {
          boolean high = surface.loss(column, row) >= level;
          if (column > 0 && high != surface.loss(column - 1, row) >= level) crossings++;
          if (row > 0 && high != surface.loss(column, row - 1) >= level) crossings++;
        }

      int points = 0;
      for (ContourLine line : Contours.at(surface, level))
        points += line.x().length - (isClosed(line) ? 1 : 0);

      assertEquals(crossings, points);
    }
  }

  /// Neighboring points of a line lie on the edges of one cell.
  @ParameterizedTest
  @MethodSource("surfaces")
  void aLineGoesFromCellToCell(LossSurface surface) {
    double cellWidth = surface.bounds().width() / (surface.columns() - 1);
    double cellHeight = surface.bounds().height() / (surface.rows() - 1);
    double rounding = 1 + 1e-9;
    for (double level : levels(surface))
      for (ContourLine line : Contours.at(surface, level))
        for (int i = 1; i < line.x().length; i++) {
          assertTrue(Math.abs(line.x()[i] - line.x()[i - 1]) <= cellWidth * rounding);
          assertTrue(Math.abs(line.y()[i] - line.y()[i - 1]) <= cellHeight * rounding);
        }
  }

  @Test
  void aLevelInsideABowlIsOneClosedLine() {
    LossSurface bowl = surfaces().getFirst();

    List<ContourLine> lines = Contours.at(bowl, 1);

    assertEquals(1, lines.size());
    assertTrue(isClosed(lines.getFirst()));
  }

  @Test
  void beyondAllLossesThereIsNoLine() {
    LossSurface bowl = surfaces().getFirst();

    assertTrue(Contours.at(bowl, -1).isEmpty());
    assertTrue(Contours.at(bowl, 1e9).isEmpty());
  }

  /// The loss of the chain falls from the origin where w and v have the same sign, and rises where
  /// they have not. The cell around the origin is a saddle.
  @Test
  void belowTheSaddleTheLinesPartTheValleys() {
    List<ContourLine> lines = linesThroughTheSaddle(-0.1);

    assertEquals(2, lines.size());
    for (ContourLine line : lines) assertOnOneSide(line, (w, v) -> w + v);
  }

  @Test
  void aboveTheSaddleTheValleysAreJoined() {
    List<ContourLine> lines = linesThroughTheSaddle(0.1);

    assertEquals(2, lines.size());
    for (ContourLine line : lines) assertOnOneSide(line, (w, v) -> w - v);
  }

  /// @param height above the saddle, as a share of that of the higher corners of its cell
  private static List<ContourLine> linesThroughTheSaddle(double height) {
    LossSurface saddle =
        Surfaces.over(new Bounds(-0.1, 0.1, -0.1, 0.1), 4, 4, Surfaces.twoValleys());
    double center = 0;
    for (int row = 1; row <= 2; row++)
      for (int column = 1; column <= 2; column++) center += saddle.loss(column, row) / 4;
    return Contours.at(saddle, center + height * (saddle.loss(2, 1) - center));
  }

  private static void assertOnOneSide(ContourLine line, DoubleBinaryOperator side) {
    List<Double> signs = new ArrayList<>();
    for (int i = 0; i < line.x().length; i++)
      signs.add(Math.signum(side.applyAsDouble(line.x()[i], line.y()[i])));
    assertEquals(1, signs.stream().distinct().count());
  }

  @Test
  void whereTheLossIsNotFiniteThereAreNoLines() {
    LossSurface overflowing =
        Surfaces.over(new Bounds(-1e200, 1e200, -1e200, 1e200), 5, 5, Surfaces.bowl());

    assertTrue(Contours.at(overflowing, 1).isEmpty());
  }
}
