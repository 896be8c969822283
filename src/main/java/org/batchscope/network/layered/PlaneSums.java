package org.batchscope.network.layered;

import java.util.Arrays;
import org.batchscope.network.ParameterPlane;
import org.batchscope.network.arithmetic.Magnitudes;

/// The weighted inputs of the first layer's units over a plane of parameters, times a rate of each
/// sample, for some samples at a time: (a + x·u) + y·v, where a, u and v are those of the plane's
/// origin and directions. Not thread-safe.
final class PlaneSums {
  private final Layers layers;
  private final double[][] features;
  private final double[] rates;
  private final ParameterPlane plane;
  private final int mostSamples;

  /// Of the origin: units × samples.
  final double[][] a;

  /// Of the first direction: units × samples.
  final double[][] u;

  /// Of the second direction: units × samples.
  final double[][] v;

  private final double largestA;
  private final double largestU;
  private final double largestV;

  /// @param rates one for every sample. Shared.
  /// @param mostSamples the most at a time
  PlaneSums(LayeredSamples samples, double[] rates, ParameterPlane plane, int mostSamples) {
    layers = samples.layers();
    this.rates = rates;
    features = samples.features();
    this.plane = plane;
    this.mostSamples = mostSamples;
    a = new double[layers.units(0)][mostSamples];
    u = new double[layers.units(0)][mostSamples];
    v = new double[layers.units(0)][mostSamples];
    double[] largest = largest(samples.count());
    largestA = largest[0];
    largestU = largest[1];
    largestV = largest[2];
  }

  /// The most at a time.
  int mostSamples() {
    return mostSamples;
  }

  private double[] largest(int sampleCount) {
    double[] largest = new double[3];
    for (int from = 0; from < sampleCount; from += mostSamples) {
      int count = Math.min(mostSamples, sampleCount - from);
      select(from, count);
      for (int unit = 0; unit < a.length; unit++) {
        largest[0] = Math.max(largest[0], Magnitudes.largest(a[unit], count));
        largest[1] = Math.max(largest[1], Magnitudes.largest(u[unit], count));
        largest[2] = Math.max(largest[2], Magnitudes.largest(v[unit], count));
      }
    }
    return largest;
  }

  /// For which |x| no a + x·u is farther from 0 than a bound; below 0 if for none.
  double farthestX(double bound) {
    return (bound - largestA) / largestU;
  }

  /// For which |y| no y·v is farther from 0 than a bound.
  double farthestY(double bound) {
    return bound / largestV;
  }

  /// Takes the samples from `from` on.
  void select(int from, int count) {
    makeSums(plane.origin(), from, count, a);
    makeSums(plane.u(), from, count, u);
    makeSums(plane.v(), from, count, v);
  }

  private void makeSums(double[] parameters, int from, int count, double[][] sums) {
    int inputs = layers.inputs(0);
    int biases = layers.units(0) * inputs;
    for (int unit = 0; unit < sums.length; unit++) {
      double[] sum = sums[unit];
      Arrays.fill(sum, 0, count, parameters[biases + unit]);
      for (int j = 0; j < inputs; j++) {
        double weight = parameters[unit * inputs + j];
        double[] feature = features[j];
        for (int i = 0; i < count; i++) sum[i] = Math.fma(weight, feature[from + i], sum[i]);
      }
      for (int i = 0; i < count; i++) sum[i] *= rates[from + i];
    }
  }
}
