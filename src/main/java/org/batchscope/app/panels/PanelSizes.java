package org.batchscope.app.panels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.batchscope.training.BatchSize;

/// Batch sizes of panels, one of which is live: it follows the experiment's own when that changes.
///
/// @param sizes at least one, none above N, from the smallest to the largest
/// @param live the place of the live one, from 0
record PanelSizes(List<BatchSize> sizes, int live) {
  PanelSizes {
    sizes = List.copyOf(sizes);
  }

  /// Sizes among which the one that is nearest to a batch size becomes that batch size, and live.
  ///
  /// @param sizes in any order
  /// @param sampleCount N
  static PanelSizes with(int batchSize, List<BatchSize> sizes, int sampleCount) {
    return with(batchSize, nearest(batchSize, sizes, sampleCount), sizes, sampleCount);
  }

  /// Just these sizes, of which the one that is nearest to a batch size is live.
  ///
  /// @param sizes in any order
  /// @param sampleCount N
  static PanelSizes chosen(int batchSize, List<BatchSize> sizes, int sampleCount) {
    List<BatchSize> sorted = new ArrayList<>(sizes);
    sorted.sort(Comparator.comparingInt(size -> size.of(sampleCount)));
    return new PanelSizes(sorted, nearest(batchSize, sorted, sampleCount));
  }

  private static int nearest(int batchSize, List<BatchSize> sizes, int sampleCount) {
    double wanted = Math.log(batchSize);
    return IntStream.range(0, sizes.size())
        .boxed()
        .min(
            Comparator.comparingDouble(
                place -> Math.abs(Math.log(sizes.get(place).of(sampleCount)) - wanted)))
        .orElseThrow();
  }

  /// The place of the panel that shows a batch size, if one does.
  OptionalInt placeOf(int batchSize, int sampleCount) {
    return IntStream.concat(IntStream.of(live), IntStream.range(0, sizes.size()))
        .filter(place -> sizes.get(place).of(sampleCount) == batchSize)
        .findFirst();
  }

  /// The sizes for a batch size of the experiment: these, if it is among them; otherwise it is in
  /// the place of the live one, which passes those of sizes between.
  PanelSizes following(int batchSize, int sampleCount) {
    OptionalInt place = placeOf(batchSize, sampleCount);
    return place.isPresent()
        ? withLive(place.getAsInt())
        : with(batchSize, live, sizes, sampleCount);
  }

  /// Sorted, with a batch size in the place of one of them.
  private static PanelSizes with(
      int batchSize, int replaced, List<BatchSize> sizes, int sampleCount) {
    BatchSize own = BatchSize.of(batchSize, sampleCount);
    List<BatchSize> sorted = new ArrayList<>(sizes);
    sorted.remove(replaced);
    sorted.add(own);
    sorted.sort(Comparator.comparingInt(size -> size.of(sampleCount)));
    return new PanelSizes(sorted, sorted.lastIndexOf(own));
  }

  /// The same with another one live.
  PanelSizes withLive(int place) {
    return new PanelSizes(sizes, place);
  }
}
