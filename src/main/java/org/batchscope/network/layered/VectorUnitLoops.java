package org.batchscope.network.layered;

import static org.batchscope.network.arithmetic.VectorFunctions.SPECIES;
import static org.batchscope.network.arithmetic.VectorFunctions.all;
import static org.batchscope.network.arithmetic.VectorFunctions.load;

import jdk.incubator.vector.DoubleVector;
import org.batchscope.network.GridEvaluator;
import org.batchscope.network.ParameterPlane;
import org.batchscope.network.arithmetic.VectorFunctions;

/// {@link VectorGridLoops} of a single hidden unit with a logistic activation and a linear output,
/// with the same bits: from the parts of its sum to the squared errors in one go, so that nothing
/// is written in between. Not thread-safe.
final class VectorUnitLoops implements GridLoops {
  private static final int WIDTH = SPECIES.length();

  private final double[] targets;
  private final ParameterPlane plane;
  private final int outputWeight;
  private final Logistic form;
  private final VectorParts parts;
  private final double[] y = new double[GridEvaluator.MOST_ROWS];
  private final double[] outputParameters = new double[2 * WIDTH];
  private final double[] lossSum = new double[WIDTH];
  private int first;
  private int count;

  VectorUnitLoops(LayeredSamples samples, Logistic form, ParameterPlane plane, PlaneSums sums) {
    targets = samples.targets();
    this.plane = plane;
    outputWeight = samples.layers().offset(1);
    this.form = form;
    parts = new VectorParts(sums, true);
  }

  @Override
  public int mostColumns() {
    return WIDTH;
  }

  @Override
  public void select(int from, int samples) {
    first = from;
    count = samples;
    parts.select(count);
  }

  @Override
  public void selectRows(double[] rows) {
    System.arraycopy(rows, 0, y, 0, rows.length);
    parts.selectRows(rows);
  }

  @Override
  public void selectColumns(double[] columns, int from) {
    parts.selectColumns(columns, from);
  }

  @Override
  public void addLosses(int row, int columns, double[] losses, int at) {
    System.arraycopy(losses, at, lossSum, 0, columns);
    takeParameter(0, y[row]);
    takeParameter(1, y[row]);
    addGroups(parts.ofRow(row));
    addRest(parts.ofRow(row));
    System.arraycopy(lossSum, 0, losses, at, columns);
  }

  /// One of the output's two parameters.
  private void takeParameter(int k, double rowY) {
    int p = outputWeight + k;
    parts
        .x()
        .fma(all(plane.u()[p]), all(plane.inRow(rowY, p)))
        .intoArray(outputParameters, k * WIDTH);
  }

  /// Four reciprocals are made of one division: 1/a = bcd / abcd.
  private void addGroups(int row) {
    DoubleVector weight = load(outputParameters, 0);
    DoubleVector bias = load(outputParameters, WIDTH);
    DoubleVector scale = all(form.scale());
    DoubleVector offset = all(form.offset());
    DoubleVector sum = load(lossSum, 0);
    for (int i = 0; i + TOGETHER <= count; i += TOGETHER) {
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
    sum.intoArray(lossSum, 0);
  }

  /// Of the samples that are no whole group.
  private void addRest(int row) {
    DoubleVector weight = load(outputParameters, 0);
    DoubleVector bias = load(outputParameters, WIDTH);
    DoubleVector sum = load(lossSum, 0);
    for (int i = count / TOGETHER * TOGETHER; i < count; i++) {
      DoubleVector unit =
          VectorFunctions.ONE
              .div(parts.denominator(row, i))
              .fma(all(form.scale()), all(form.offset()));
      sum = sum.add(loss(unit, weight, bias, first + i));
    }
    sum.intoArray(lossSum, 0);
  }

  private DoubleVector loss(DoubleVector unit, DoubleVector weight, DoubleVector bias, int sample) {
    return VectorFunctions.square(weight.fma(unit, bias).sub(all(targets[sample])));
  }
}
