package org.batchscope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.batchscope.app.UsualStudy;
import org.batchscope.figure.draw.Ticks;
import org.batchscope.figure.text.NumberText;
import org.batchscope.network.Loss;
import org.batchscope.study.Result;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.PathBounds;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.RunLength;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.Test;

class MapModelTest {
  /// The bounds are a few units wide and computed by a handful of roundings.
  private static final double ROUNDING = 1e-12;

  private static final int DIGITS_AT_AXES = 6;

  private static final Experiment USUAL = UsualStudy.experiment();

  /// So far that the usual paths are a dot on a map that reaches there.
  private static final List<Double> FAR = List.of(-3000.0, 3000.0);

  private final Result usual = UsualStudy.run(USUAL);
  private final MapModel map = new MapModel(usual);

  @Test
  void opensOnTheWholeOfBothPaths() {
    assertHolds(usual.fullBatch());
    assertHolds(usual.miniBatch());
  }

  @Test
  void staysWhileOnlyTheBatchSizeChangesAndThePathStaysInside() {
    Bounds before = map.bounds();
    map.follow(UsualStudy.run(UsualStudy.withBatchSize(500)));
    map.follow(UsualStudy.run(USUAL.withBatchSize(new BatchSize.Full())));
    assertEquals(before, map.bounds());
  }

  @Test
  void growsWhenAPathWouldLeaveIt() {
    MapModel full = new MapModel(UsualStudy.run(USUAL.withBatchSize(new BatchSize.Full())));
    Bounds before = full.bounds();
    Result wild = UsualStudy.run(UsualStudy.withBatchSize(1));
    assertTrue(
        !PathBounds.isWithin(before, wild.miniBatch(), wild.plane()), "the path leaves the map");
    full.follow(wild);
    Bounds after = full.bounds();
    assertTrue(PathBounds.isWithin(after, wild.miniBatch(), wild.plane()));
    assertEquals(before, intersection(before, after), "nothing that was seen is lost");
  }

  @Test
  void staysWhenTheStartMovesInsideAndGrowsWhenItLeaves() {
    Bounds before = map.bounds();
    map.follow(UsualStudy.run(USUAL.withStart(List.of(2.0, 2.4))));
    assertEquals(before, map.bounds());
    Result outside = UsualStudy.run(USUAL.withStart(List.of(-9.0, 9.0)));
    map.follow(outside);
    assertHolds(outside.miniBatch());
    assertHolds(outside.fullBatch());
    assertEquals(before, intersection(before, map.bounds()), "nothing that was seen is lost");
  }

  @Test
  void isFittedAgainWhenAllThatIsSeenWouldBeADotOnIt() {
    map.follow(UsualStudy.run(USUAL.withStart(FAR)));
    map.follow(usual);
    assertEquals(new MapModel(usual).bounds(), map.bounds());
  }

  @Test
  void isFittedToTheNextResultIfThatIsAskedFor() {
    map.follow(UsualStudy.run(USUAL.withStart(List.of(-30.0, 30.0))));
    map.fitWithNext();
    map.follow(usual);
    assertEquals(new MapModel(usual).bounds(), map.bounds());
    map.zoom(1.5, 0, 0);
    Bounds zoomed = map.bounds();
    map.follow(UsualStudy.run(UsualStudy.withBatchSize(500)));
    assertEquals(zoomed, map.bounds(), "but to no later one");
  }

  @Test
  void staysWhereThePathsAreSmallButCanStillBeToldApart() {
    map.follow(UsualStudy.run(USUAL.withStart(List.of(-30.0, 30.0))));
    Bounds large = map.bounds();
    map.follow(usual);
    assertEquals(large, map.bounds());
  }

  @Test
  void isFittedAgainWhenItIsReleasedAndAllThatIsSeenWouldBeADotOnIt() {
    map.follow(UsualStudy.run(USUAL.withStart(FAR)));
    Bounds large = map.bounds();
    map.hold();
    map.follow(usual);
    assertEquals(large, map.bounds());
    map.release();
    assertEquals(new MapModel(usual).bounds(), map.bounds());
  }

  @Test
  void isNeverSoSmallThatTheNumbersAtAnAxisAreTheSame() {
    for (double[] place : new double[][] {{1.23472, -0.5}, {2.5, 1.999997}, {-9.87654, 0.1}}) {
      MapModel zoomed = new MapModel(usual);
      for (int i = 0; i < 200; i++) zoomed.zoom(0.8, place[0], place[1]);
      Bounds bounds = zoomed.bounds();
      assertTrue(bounds.width() < 0.01, "it can be small: " + bounds.width());
      List<String> numbers =
          Ticks.linear(bounds.minX(), bounds.maxX(), 10, 0).stream()
              .map(tick -> NumberText.of(tick, DIGITS_AT_AXES))
              .toList();
      assertEquals(numbers.stream().distinct().toList(), numbers);
      zoomed.zoom(1.25, place[0], place[1]);
      assertTrue(zoomed.bounds().width() > bounds.width(), "and be larger again");
    }
  }

  @Test
  void staysWhereTheUserZoomedOutUntilThePathsAreADot() {
    map.zoom(1000, 0, 0);
    Bounds zoomed = map.bounds();
    map.follow(UsualStudy.run(UsualStudy.withBatchSize(1)));
    assertEquals(zoomed, map.bounds());
  }

  @Test
  void isFittedWhenTheRunIsAnother() {
    Result longer = UsualStudy.run(USUAL.withLength(new RunLength.Updates(900)));
    map.follow(longer);
    assertEquals(new MapModel(longer).bounds(), map.bounds());
  }

  @Test
  void isFittedWhenTheLandscapeChangesEvenIfTheUserHadZoomed() {
    map.zoom(0.1, 0, 0);
    Result other = UsualStudy.run(USUAL.withLoss(Loss.MSE));
    map.follow(other);
    assertEquals(new MapModel(other).bounds(), map.bounds());
  }

  @Test
  void staysWhereTheUserZoomedWhileTheLandscapeIsTheSame() {
    map.zoom(0.1, 0, 0);
    Bounds zoomed = map.bounds();
    map.follow(UsualStudy.run(UsualStudy.withBatchSize(1)));
    map.follow(UsualStudy.run(USUAL.withStart(List.of(-9.0, 9.0))));
    assertEquals(zoomed, map.bounds());
  }

  @Test
  void zoomingAboutAPointKeepsItInPlace() {
    Bounds before = map.bounds();
    double x = before.minX() + 0.25 * before.width();
    double y = before.minY() + 0.75 * before.height();
    map.zoom(0.5, x, y);
    Bounds after = map.bounds();
    assertEquals(before.width() / 2, after.width(), ROUNDING);
    assertEquals(before.height() / 2, after.height(), ROUNDING);
    assertEquals(0.25, (x - after.minX()) / after.width(), ROUNDING);
    assertEquals(0.75, (y - after.minY()) / after.height(), ROUNDING);
  }

  @Test
  void zoomEndsBeforeNumbersDo() {
    for (int k = 0; k < 1000; k++) map.zoom(0.5, 1, 1);
    assertTrue(map.bounds().width() >= 1e-9);
    for (int k = 0; k < 1000; k++) map.zoom(2, 1, 1);
    assertTrue(map.bounds().width() <= 1e9);
  }

  @Test
  void movingKeepsTheSize() {
    Bounds before = map.bounds();
    map.move(2, -3);
    assertEquals(before.shifted(2, -3), map.bounds());
  }

  @Test
  void fitShowsTheWholeAgainAndFollowsAgain() {
    Bounds before = map.bounds();
    map.zoom(0.1, 0, 0);
    map.move(5, 5);
    assertNotEquals(before, map.bounds());
    map.fit();
    assertEquals(before, map.bounds());
    Result moved = UsualStudy.run(USUAL.withStart(List.of(-9.0, 9.0)));
    map.follow(moved);
    assertHolds(moved.miniBatch());
  }

  @Test
  void staysWhileItIsHeldAndGrowsWhenItIsReleased() {
    Bounds before = map.bounds();
    map.hold();
    Result moved = UsualStudy.run(USUAL.withStart(List.of(-9.0, 9.0)));
    map.follow(moved);
    assertEquals(before, map.bounds());
    map.release();
    assertHolds(moved.miniBatch());
    assertHolds(moved.fullBatch());
    assertEquals(before, intersection(before, map.bounds()), "nothing that was seen is lost");
  }

  @Test
  void aReleaseLeavesAloneWhatTheUserHadZoomed() {
    map.zoom(0.1, 0, 0);
    Bounds zoomed = map.bounds();
    map.hold();
    map.follow(UsualStudy.run(USUAL.withStart(List.of(-9.0, 9.0))));
    map.release();
    assertEquals(zoomed, map.bounds());
  }

  @Test
  void whatIsPointedAtIsRoundedToFewDigits() {
    double width = map.bounds().width();
    assertTrue(width > 1 && width < 10, "a few units wide: " + width);
    for (int k = -3000; k <= 3000; k++) {
      double pointed = k * 0.0012345;
      double rounded = map.rounded(pointed);
      assertEquals(pointed, rounded, 0.00050001);
      assertTrue(Double.toString(rounded).length() <= 6, "as people write it: " + rounded);
    }
    map.zoom(1e6, 0, 0);
    assertEquals(-1_235_000, map.rounded(-1_234_567));
  }

  private void assertHolds(Trajectory path) {
    for (int k = 0; k <= path.updates(); k++)
      assertTrue(map.bounds().contains(path.parameter(k, 0), path.parameter(k, 1)));
  }

  private static Bounds intersection(Bounds a, Bounds b) {
    return new Bounds(
        Math.max(a.minX(), b.minX()),
        Math.min(a.maxX(), b.maxX()),
        Math.max(a.minY(), b.minY()),
        Math.min(a.maxY(), b.maxY()));
  }
}
