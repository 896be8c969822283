package org.batchscope.figure.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisNumbersTest {
  private static List<String> numbers(AxisNumbers numbers, List<Double> ticks) {
    return ticks.stream().map(numbers::number).toList();
  }

  private static AxisNumbers of(double low, double high) {
    return AxisNumbers.of(Ticks.linear(low, high, 4, 0));
  }

  private static List<String> written(double low, double high) {
    return numbers(of(low, high), Ticks.linear(low, high, 4, 0));
  }

  @Test
  void usualNumbersAreWrittenAsTheyAre() {
    assertEquals(List.of("−1", "−0.5", "0", "0.5"), written(-1.1, 0.6));
    assertEquals("weight", of(-1.1, 0.6).named("weight"));
    assertEquals(List.of("0.002", "0.004"), written(0.001, 0.0051));
  }

  @Test
  void numbersThatDifferInLateDigitsAreToldApart() {
    assertEquals(List.of("−6", "−4", "−2", "0"), written(2.5 - 7e-9, 2.5));
    assertEquals("weight − 2.5, in 10⁻⁹", of(2.5 - 7e-9, 2.5).named("weight"));
    assertEquals(List.of("0", "2", "4", "6"), written(-2.5, -2.5 + 7e-9));
    assertEquals("weight + 2.5, in 10⁻⁹", of(-2.5, -2.5 + 7e-9).named("weight"));
    assertEquals(List.of("−20", "0", "20", "40"), written(1e9 - 21, 1e9 + 42));
    assertEquals("weight − 1000000000", of(1e9 - 21, 1e9 + 42).named("weight"));
  }

  @Test
  void hugeAndTinyNumbersAreInUnitsOfAPowerOfTen() {
    assertEquals(List.of("−1", "−0.5", "0"), written(-1.2e300, 2e299));
    assertEquals("weight, in 10³⁰⁰", of(-1.2e300, 2e299).named("weight"));
    assertEquals(List.of("0", "1", "2"), written(0, 2.5e-7));
    assertEquals("weight, in 10⁻⁷", of(0, 2.5e-7).named("weight"));
  }

  @Test
  void aTickAloneIsWrittenAsItIs() {
    assertEquals("2.5", AxisNumbers.of(List.of(2.5)).number(2.5));
    assertEquals("0", AxisNumbers.of(List.of(0.0)).number(0));
  }
}
