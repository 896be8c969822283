package org.batchscope.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {
  private static final int UPDATES_PER_EPOCH = 5;
  private static final double ROUNDING = 1e-15;

  private static Period updates(int count) {
    return new Period(count, Period.Unit.UPDATES);
  }

  private static double[] factors(Schedule schedule, int... updates) {
    return IntStream.of(updates)
        .mapToDouble(update -> schedule.factor(update, UPDATES_PER_EPOCH))
        .toArray();
  }

  private static double[] factors(Decay decay, int... updates) {
    return factors(new Schedule(decay, 0), updates);
  }

  @Test
  void aConstantScheduleChangesNothing() {
    assertArrayEquals(new double[] {1, 1, 1}, factors(Schedule.CONSTANT, 0, 1, 1_000_000));
  }

  @Test
  void aStepIsMadeAfterEveryPeriod() {
    assertArrayEquals(
        new double[] {1, 1, 0.5, 0.5, 0.25, 0.125},
        factors(new Decay.Step(0.5, updates(3)), 0, 2, 3, 5, 6, 9));
  }

  @Test
  void aPeriodMayBeSomeEpochs() {
    Period twoEpochs = new Period(2, Period.Unit.EPOCHS);
    assertArrayEquals(
        new double[] {1, 1, 0.1, 0.1},
        factors(new Decay.Step(0.1, twoEpochs), 0, 9, 10, 19),
        ROUNDING);
  }

  @Test
  void anExponentialReachesItsRateAfterAPeriod() {
    assertArrayEquals(
        new double[] {1, 0.3, 0.09, 0.9, 0.81},
        new double[] {
          factors(new Decay.Exponential(0.3, updates(4)), 0)[0],
          factors(new Decay.Exponential(0.3, updates(4)), 4)[0],
          factors(new Decay.Exponential(0.3, updates(4)), 8)[0],
          factors(new Decay.Exponential(0.81, updates(2)), 1)[0],
          factors(new Decay.Exponential(0.81, updates(2)), 2)[0],
        },
        ROUNDING);
  }

  @Test
  void aCosineHasHalfAtHalfItsPeriodAndEndsAtZero() {
    assertArrayEquals(
        new double[] {1, (1 + Math.sqrt(0.5)) / 2, 0.5, (1 - Math.sqrt(0.5)) / 2, 0, 0},
        factors(new Decay.Cosine(updates(8)), 0, 2, 4, 6, 8, 9),
        ROUNDING);
  }

  @Test
  void inverseTimeIsOneOverOnePlusItsShareOfThePeriod() {
    assertArrayEquals(
        new double[] {1, 1 / 1.5, 0.5, 0.25},
        factors(new Decay.InverseTime(1, updates(10)), 0, 5, 10, 30),
        ROUNDING);
    assertArrayEquals(
        new double[] {1, 0.5, 1 / 3.0},
        factors(new Decay.InverseTime(2, updates(10)), 0, 5, 10),
        ROUNDING);
  }

  @Test
  void warmUpGoesUpInEqualStepsAndNeverHasALearningRateOfZero() {
    assertArrayEquals(
        new double[] {0.2, 0.4, 0.6, 0.8, 1, 1},
        factors(new Schedule(new Decay.Constant(), 4), 0, 1, 2, 3, 4, 5),
        ROUNDING);
  }

  @Test
  void theDecayCountsFromTheEndOfTheWarmUp() {
    assertArrayEquals(
        new double[] {0.5, 1, 0.5, 0.25},
        factors(new Schedule(new Decay.Step(0.5, updates(1)), 1), 0, 1, 2, 3));
  }

  @ParameterizedTest
  @EnumSource
  void aKindMakesTheDecayOfItsParts(DecayKind kind) {
    Decay usual = kind.usualIn(updates(70), 0);
    assertEquals(kind, DecayKind.of(usual));
    assertEquals(
        usual, kind.with(usual.rateIfAny().orElse(-1), usual.periodIfAny().orElse(updates(1))));
    assertEquals(kind.hasRate(), usual.rateIfAny().isPresent());
    assertEquals(kind.hasPeriod(), usual.periodIfAny().isPresent());
  }

  @Test
  void aUsualCosineReachesZeroAtTheEndOfTheRunWhateverItsWarmUp() {
    for (int warmUp : new int[] {0, 5}) {
      Schedule schedule = new Schedule(DecayKind.COSINE.usualIn(updates(70), warmUp), warmUp);
      assertEquals(0, schedule.factor(70, 105), 1e-15);
      assertTrue(schedule.factor(69, 105) > 1e-4);
    }
  }

  @Test
  void aPeriodHasALengthAndARateIsPositive() {
    assertThrows(IllegalArgumentException.class, () -> updates(0));
    assertThrows(IllegalArgumentException.class, () -> new Decay.Step(0, updates(1)));
    assertThrows(IllegalArgumentException.class, () -> new Decay.InverseTime(-1, updates(1)));
    assertThrows(IllegalArgumentException.class, () -> new Schedule(new Decay.Constant(), -1));
  }
}
