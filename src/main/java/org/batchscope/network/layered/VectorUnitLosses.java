package org.batchscope.network.layered;

import static org.batchscope.network.arithmetic.VectorFunctions.SPECIES;
import static org.batchscope.network.arithmetic.VectorFunctions.all;
import static org.batchscope.network.arithmetic.VectorFunctions.load;

import jdk.incubator.vector.DoubleVector;
import org.batchscope.network.ParameterPlane;
import org.batchscope.network.arithmetic.VectorFunctions;

/// {@link VectorLosses} of a single hidden unit with a logistic activation and a linear output,
/// from the parts of its sum to the squared errors in one go, so that nothing is written in
/// between. Not thread-safe.
final class VectorUnitLosses implements VectorLosses {
  private static final int WIDTH = SPECIES.length();

  private final double[] targets;
  private final ParameterPlane plane;
  private final int outputWeight;
  private final Logistic form;
  private final VectorParts parts;
  private final double[] outputParameters = new double[2 * WIDTH];
  private int first;
  private int count;

  VectorUnitLosses(LayeredSamples samples, Logistic form, ParameterPlane plane, VectorParts parts) {
    targets = samples.targets();
    this.plane = plane;
    outputWeight = samples.layers().offset(1);
    this.form = form;
    this.parts = parts;
  }

  @Override
  public void select(int from, int samples) {
    first = from;
    count = samples;
  }

  @Override
  public void add(int row, double y, double[] sums) {
    takeParameter(0, y);
    takeParameter(1, y);
    addGroups(parts.ofRow(row), sums);
    addRest(parts.ofRow(row), sums);
  }

  /// One of the output's two parameters.
  private void takeParameter(int k, double y) {
    int p = outputWeight + k;
    parts.x().fma(all(plane.u()[p]), all(plane.inRow(y, p))).intoArray(outputParameters, k * WIDTH);
  }

  /// Four reciprocals are made of one division: 1/a = bcd / abcd.
  private void addGroups(int row, double[] sums) {
    DoubleVector weight = load(outputParameters, 0);
    DoubleVector bias = load(outputParameters, WIDTH);
    DoubleVector scale = all(form.scale());
    DoubleVector offset = all(form.offset());
    DoubleVector sum = load(sums, 0);
    for (int i = 0; i + GridLoops.TOGETHER <= count; i += GridLoops.TOGETHER) {
      DoubleVector a = parts.denominator(row, i);
      DoubleVector b = parts.denominator(row, i + 1);
      DoubleVector c = parts.denominator(row, i + 2);
      DoubleVector d = parts.denominator(row, i + 3);
      DoubleVector ab = a.mul(b);
      DoubleVector cd = c.mul(d);
      DoubleVector reciprocal = VectorFunctions.ONE.div(ab.mul(cd));
      DoubleVector ofAb = reciprocal.mul(cd);
      DoubleVector ofCd = reciprocal.mul(ab);
      sum = sum.add(loss(ofAb.mul(b).fma(scale, offset), weight, bias, first + i));
      sum = sum.add(loss(ofAb.mul(a).fma(scale, offset), weight, bias, first + i + 1));
      sum = sum.add(loss(ofCd.mul(d).fma(scale, offset), weight, bias, first + i + 2));
      sum = sum.add(loss(ofCd.mul(c).fma(scale, offset), weight, bias, first + i + 3));
    }
    sum.intoArray(sums, 0);
  }

  /// Of the samples that are no whole group.
  private void addRest(int row, double[] sums) {
    DoubleVector weight = load(outputParameters, 0);
    DoubleVector bias = load(outputParameters, WIDTH);
    DoubleVector sum = load(sums, 0);
    for (int i = count / GridLoops.TOGETHER * GridLoops.TOGETHER; i < count; i++) {
      DoubleVector unit =
          VectorFunctions.ONE
              .div(parts.denominator(row, i))
              .fma(all(form.scale()), all(form.offset()));
      sum = sum.add(loss(unit, weight, bias, first + i));
    }
    sum.intoArray(sums, 0);
  }

  private DoubleVector loss(DoubleVector unit, DoubleVector weight, DoubleVector bias, int sample) {
    return VectorFunctions.square(weight.fma(unit, bias).sub(all(targets[sample])));
  }
}
