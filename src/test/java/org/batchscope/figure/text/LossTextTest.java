package org.batchscope.figure.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LossTextTest {
  @Test
  void zerosAtTheEndStay() {
    assertEquals("0.490", LossText.of(0.49));
    assertEquals("0.486", LossText.of(0.48612));
    assertEquals("0.4900", LossText.exact(0.49));
  }

  @Test
  void verySmallLossesArePowersOfTen() {
    assertEquals("2.5\u00a0·\u00a010⁻⁸", LossText.of(2.5e-8));
    assertEquals("2.5\u00a0·\u00a010⁻⁸", LossText.exact(2.5e-8));
    assertEquals("0.0010", LossText.exact(0.001));
    assertEquals("0", LossText.exact(0));
  }

  @Test
  void largeLossesHaveNoDecimals() {
    assertEquals("999.9000", LossText.exact(999.9));
    assertEquals("1129", LossText.exact(1129.0489));
    assertEquals("12,100", LossText.exact(12_100));
    assertEquals("10⁶", LossText.of(1e6));
  }
}
