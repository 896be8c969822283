package org.batchscope.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class DirectionsTest {
  private static final double ROUNDING = 1e-12;

  @Test
  void equalDirectionsDoNotDeviate() {
    assertEquals(0, Directions.circularDeviation(new double[] {0.3, 0.3, 0.3}), 1e-7);
  }

  @Test
  void oppositeDirectionsCancel() {
    // the mean vector is only as near to zero as π is to its double
    double deviation = Directions.circularDeviation(new double[] {0, Math.PI});
    assertEquals(true, deviation > 8);
  }

  @Test
  void deviationOfTwoDirectionsIsThatOfTheirMeanVector() {
    double halfAngle = 0.4;
    assertEquals(
        Math.sqrt(-2 * Math.log(Math.cos(halfAngle))),
        Directions.circularDeviation(new double[] {-halfAngle, halfAngle}),
        ROUNDING);
  }

  @Test
  void meanDirectionLiesBetween() {
    assertEquals(Math.PI, Directions.meanDirection(new double[] {3, -3, Double.NaN}), ROUNDING);
    assertEquals(0.25, Directions.meanDirection(new double[] {0, 0.5}), ROUNDING);
    assertEquals(Double.NaN, Directions.meanDirection(new double[] {}));
  }

  @Test
  void uphillIsBeyondARightAngle() {
    double[] angles = {0, 1.5, -1.5, 1.6, -3, Double.NaN};
    assertEquals(2.0 / 5, Directions.uphillShare(angles), ROUNDING);
  }
}
