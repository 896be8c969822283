package org.batchscope.figure.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class AmountTextTest {
  @Test
  void bytesHaveTheUnitThatMakesThemShort() {
    assertEquals("0\u00a0B", AmountText.ofBytes(0, 3));
    assertEquals("999\u00a0B", AmountText.ofBytes(999, 3));
    assertEquals("1\u00a0kB", AmountText.ofBytes(1000, 3));
    assertEquals("84\u00a0kB", AmountText.ofBytes(84_000, 3));
    assertEquals("1.26\u00a0MB", AmountText.ofBytes(1_264_000, 3));
  }

  @Test
  void whatIsRoundedUpToAThousandHasTheNextUnit() {
    assertEquals("1\u00a0MB", AmountText.ofBytes(999_600, 3));
    assertEquals("1\u00a0µs", AmountText.ofNanos(996));
    assertEquals("990\u00a0ns", AmountText.ofNanos(994.9));
  }

  @Test
  void hugeAmountsKeepTheLargestUnit() {
    assertEquals("25,000\u00a0s", AmountText.ofNanos(2.5e13));
  }

  @Test
  void smallSharesHaveAnotherDecimalAndNoneIsSaidToBeZeroThatIsNot() {
    assertEquals("56.6%", AmountText.percent(0.5661));
    assertEquals("1%", AmountText.percent(0.01));
    assertEquals("0.46%", AmountText.percent(0.0046));
    assertEquals("0.03%", AmountText.percent(0.0003));
    assertEquals("less than 0.01%", AmountText.percent(1e-9));
    assertEquals("0%", AmountText.percent(0));
  }

  @Test
  void smallAnglesHaveADecimal() {
    assertEquals("0°", AmountText.ofAngle(0));
    assertEquals("4.8°", AmountText.ofAngle(Math.toRadians(4.8)));
    assertEquals("64°", AmountText.ofAngle(Math.toRadians(64.3)));
    assertEquals("–", AmountText.ofAngle(Double.NaN));
  }
}
