package org.batchscope.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFileTest {
  private static final int ROWS = 200_000;

  @TempDir static Path folder;
  private static DataChoice choice;

  @BeforeAll
  static void writeFile() throws IOException {
    Path file = folder.resolve("large.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("a,note,b,y\n");
      for (int i = 0; i < ROWS; i++) out.write(i + ",not kept," + -i * 0.5 + "," + i % 2 + "\n");
    }
    DataSource source = new DataSource.CsvFile(file.toString());
    choice = new DataChoice(source, List.of("a", "b"), "y", false);
  }

  /// Notes what it is told, and cancels after the given number of reports.
  private static final class Watch implements LoadProgress {
    final List<Double> fractions = new ArrayList<>();
    private final int patience;

    Watch(int patience) {
      this.patience = patience;
    }

    @Override
    public void report(double fraction) {
      fractions.add(fraction);
    }

    @Override
    public boolean cancelled() {
      return fractions.size() >= patience;
    }
  }

  @Test
  void everyRowArrivesInOrder() throws InputException {
    Dataset data = Datasets.load(choice);

    assertEquals(ROWS, data.size());
    for (int i = 0; i < ROWS; i++) {
      assertEquals(i, data.feature(i, 0));
      assertEquals(-i * 0.5, data.feature(i, 1));
      assertEquals(i % 2, data.target(i));
    }
  }

  @Test
  void progressRisesFromNearNothingToOne() throws InputException {
    Watch watch = new Watch(Integer.MAX_VALUE);

    Datasets.load(choice, watch);

    List<Double> fractions = watch.fractions;
    assertEquals(fractions.stream().sorted().toList(), fractions);
    assertTrue(fractions.size() > 50);
    assertTrue(fractions.getFirst() < 0.05);
    assertEquals(1, fractions.getLast());
  }

  @Test
  void cancellingEndsLoadingAtOnce() {
    Watch watch = new Watch(3);

    assertThrows(CancellationException.class, () -> Datasets.load(choice, watch));

    assertEquals(3, watch.fractions.size());
  }
}
