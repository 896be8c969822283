package org.batchscope.app.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.batchscope.training.BatchSize;
import org.junit.jupiter.api.Test;

class PanelSizesTest {
  private static final int N = 1050;
  private static final BatchSize FULL = new BatchSize.Full();

  @Test
  void theNearestSizeBecomesTheExperiments() {
    PanelSizes sizes = PanelSizes.with(20, List.of(samples(1), samples(10), FULL), N);
    assertEquals(new PanelSizes(List.of(samples(1), samples(20), FULL), 1), sizes);
  }

  @Test
  void chosenSizesAreShownAsTheyAre() {
    PanelSizes sizes = PanelSizes.chosen(10, List.of(FULL, samples(8), samples(1)), N);
    assertEquals(new PanelSizes(List.of(samples(1), samples(8), FULL), 1), sizes);
    assertEquals(OptionalInt.empty(), sizes.placeOf(10, N));
    assertEquals(OptionalInt.of(2), sizes.placeOf(N, N));
    assertEquals(List.of(samples(1), samples(20), FULL), sizes.following(20, N).sizes());
  }

  @Test
  void onlyTheLiveSizeFollowsTheSlider() {
    PanelSizes sizes = new PanelSizes(List.of(samples(1), samples(10), FULL), 0);
    assertEquals(List.of(samples(7), samples(10), FULL), sizes.following(7, N).sizes());
    assertEquals(sizes, sizes.following(1, N));
  }

  @Test
  void noSizeIsThereTwice() {
    PanelSizes sizes = new PanelSizes(List.of(samples(1), samples(10), samples(100), FULL), 1);
    assertEquals(new PanelSizes(sizes.sizes(), 2), sizes.following(100, N));
    assertEquals(new PanelSizes(sizes.sizes(), 3), sizes.following(N, N));
  }

  @Test
  void allSamplesAreTheFullBatch() {
    PanelSizes sizes = new PanelSizes(List.of(samples(1), samples(10)), 1);
    assertEquals(List.of(samples(1), FULL), sizes.following(N, N).sizes());
  }

  @Test
  void theyStandFromTheSmallestToTheLargest() {
    PanelSizes sizes = PanelSizes.with(10, List.of(FULL, samples(100), samples(10), samples(1)), N);
    assertEquals(new PanelSizes(List.of(samples(1), samples(10), samples(100), FULL), 1), sizes);
  }

  @Test
  void theLiveSizePassesTheOthers() {
    PanelSizes sizes = new PanelSizes(List.of(samples(1), samples(10), samples(100), FULL), 1);
    PanelSizes passed = sizes.following(300, N);
    assertEquals(new PanelSizes(List.of(samples(1), samples(100), samples(300), FULL), 2), passed);
    assertEquals(sizes, passed.following(10, N));
  }

  private static BatchSize samples(int count) {
    return new BatchSize.Samples(count);
  }
}
