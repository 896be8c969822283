package org.batchscope.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneRecorderTest {
  /// Told apart by all three, and exactly.
  private static double value(int update, int q, int lane) {
    return update + q / 1024.0 + lane / 1048576.0;
  }

  private static double[] values(int update, int p, int lanes) {
    double[] values = new double[p * lanes];
    for (int q = 0; q < p; q++)
      for (int lane = 0; lane < lanes; lane++) values[q * lanes + lane] = value(update, q, lane);
    return values;
  }

  /// More and fewer updates than are gathered at a time, and just as many.
  @ParameterizedTest
  @CsvSource({
    "2, 32, 1",
    "2, 32, 63",
    "2, 32, 64",
    "2, 32, 65",
    "2, 32, 200",
    "33, 8, 40",
    "2, 1, 130",
    "600, 8, 5",
    "1, 8, 70"
  })
  void everyRunHasTheNumbersOfItsLane(int p, int lanes, int updates) {
    LaneRecorder recorder = new LaneRecorder(p, lanes, updates);
    for (int update = 0; update < updates; update++) recorder.record(values(update, p, lanes));

    for (int lane = 0; lane < lanes; lane++) {
      Rows rows = recorder.rows(lane);
      for (int update = 0; update < updates; update++)
        for (int q = 0; q < p; q++) assertEquals(value(update, q, lane), rows.at(update, q));
    }
  }

  @Test
  void allRunsOfAnUpdateAreReadAsTheyWereRecordedBeforeAndAfterTheyAreOrdered() {
    LaneRecorder recorder = new LaneRecorder(2, 8, 200);
    for (int update = 0; update < 200; update++) recorder.record(values(update, 2, 8));
    recorder.rows(5).at(70, 1);

    double[] read = new double[16];
    for (int update = 0; update < 200; update++) {
      recorder.read(update, read);
      assertArrayEquals(values(update, 2, 8), read);
    }
  }

  @Test
  void aRunThatEndsEarlyKeepsWhatItHas() {
    LaneRecorder recorder = new LaneRecorder(2, 8, 1000);
    for (int update = 0; update < 100; update++) recorder.record(values(update, 2, 8));

    assertEquals(value(99, 1, 7), recorder.rows(7).at(99, 1));
  }

  @Test
  void whatIsNotRecordedCannotBeRead() {
    Rows nothing = new LaneRecorder(2, 8, 0).rows(3);

    assertThrows(IndexOutOfBoundsException.class, () -> nothing.at(0, 0));
  }
}
