package org.batchscope.figure.draw;

import java.util.ArrayList;
import java.util.List;

/// Round values along an axis.
public final class Ticks {
  private static final double[] MANTISSAS = {1, 2, 5};
  // forgives the rounding of a limit that is itself meant to be round
  private static final double TOLERANCE = 1e-9;

  private Ticks() {}

  /// Multiples of 1, 2 or 5 times a power of ten.
  ///
  /// @param atMost how many there may be, at least 1
  /// @param smallestStep 1 for counts, 0 for numbers
  public static List<Double> linear(double low, double high, int atMost, double smallestStep) {
    double wanted = Math.max((high - low) / atMost, smallestStep);
    int exponent = (int) Math.floor(Math.log10(wanted));
    double mantissa = wanted / Math.pow(10, exponent) * (1 - TOLERANCE);
    double step = mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10;
    List<Double> values = new ArrayList<>();
    double unit = step * Math.pow(10, exponent);
    long first = (long) Math.ceil(low / unit - TOLERANCE);
    long last = (long) Math.floor(high / unit + TOLERANCE);
    for (long i = first; i <= last; i++) values.add(scaled(i * step, exponent));
    return values;
  }

  /// The same, but more of them where there would be fewer than two.
  ///
  /// @param atMost how many there may be if they are two
  /// @param most how many there may be otherwise
  public static List<Double> linear(
      double low, double high, int atMost, int most, double smallestStep) {
    int allowed = Math.max(1, atMost);
    List<Double> values = linear(low, high, allowed, smallestStep);
    while (values.size() < 2 && allowed < most) values = linear(low, high, ++allowed, smallestStep);
    return values;
  }

  /// Powers of ten, with their multiples by 2 and 5 where there is room.
  ///
  /// @param low positive
  /// @param atMost how many there may be, at least 1
  public static List<Double> logarithmic(double low, double high, int atMost) {
    List<Double> fine = powers(low, high, 1, MANTISSAS);
    if (fine.size() <= atMost) return fine;
    int every = 1;
    List<Double> powers = powers(low, high, every, 1);
    while (powers.size() > atMost) powers = powers(low, high, ++every, 1);
    return powers;
  }

  public static boolean isPowerOfTen(double value) {
    return value == scaled(1, (int) Math.rint(Math.log10(value)));
  }

  private static List<Double> powers(double low, double high, int every, double... mantissas) {
    List<Double> values = new ArrayList<>();
    int first = (int) Math.floor(Math.log10(low));
    for (int exponent = Math.floorDiv(first, every) * every;
        exponent <= Math.log10(high);
        exponent += every) {
      for (double mantissa : mantissas) {
        double value = scaled(mantissa, exponent);
        if (value >= low && value <= high) values.add(value);
      }
    }
    return values;
  }

  /// m · 10^e, to the nearest double: 3 · 10⁻¹ is 0.3.
  private static double scaled(double mantissa, int exponent) {
    return exponent < 0 ? mantissa / Math.pow(10, -exponent) : mantissa * Math.pow(10, exponent);
  }
}
