package org.batchscope.figure.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumberTextTest {
  @Test
  void numbersAreRoundedToTheirSignificantDigits() {
    assertEquals("0.334", NumberText.of(0.33412, 3));
    assertEquals("1310", NumberText.of(1308.2, 3));
    assertEquals("20,000", NumberText.of(20_000, 8));
    assertEquals("1050", NumberText.of(1050, 8));
    assertEquals("0", NumberText.of(0, 3));
  }

  @Test
  void negativeNumbersHaveAMinusSignNotAHyphen() {
    assertEquals("−5.84", NumberText.of(-5.838, 3));
  }

  @Test
  void veryLargeAndVerySmallNumbersArePowersOfTen() {
    assertEquals("10⁶", NumberText.of(1e6, 3));
    assertEquals("8.2\u00a0·\u00a010⁶", NumberText.of(8.2e6, 3));
    assertEquals("−3\u00a0·\u00a010⁻⁵", NumberText.of(-3e-5, 3));
  }
}
