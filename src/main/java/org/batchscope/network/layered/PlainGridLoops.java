package org.batchscope.network.layered;

import org.batchscope.network.GridEvaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.ParameterPlane;
import org.batchscope.network.arithmetic.Exponentials;

/// The loops over grids in plain ones: point by point, with one sample beside the other. Not
/// thread-safe.
final class PlainGridLoops implements GridLoops {
  private final ParameterPlane plane;
  private final GridModel model;
  private final PlainParts parts;
  private final LayeredTerms terms;
  private final Exponentials exponentials = new Exponentials(PlainParts.MOST_SAMPLES);
  private final Fours made = Fours.of(PlainParts.MOST_SAMPLES);
  private final double[] x = new double[PlainParts.COLUMNS];
  private final double[] y = new double[GridEvaluator.MOST_ROWS];
  private final double[] theta;
  private int count;

  PlainGridLoops(
      LayeredSamples samples, Loss loss, GridModel model, ParameterPlane plane, PlaneSums sums) {
    this.plane = plane;
    this.model = model;
    parts = new PlainParts(sums, model.hasExponentials());
    terms = new LayeredTerms(samples, loss);
    theta = new double[plane.parameterCount()];
  }

  @Override
  public int mostColumns() {
    return PlainParts.COLUMNS;
  }

  @Override
  public void select(int from, int samples) {
    count = samples;
    int[] order = Fours.order(count);
    for (int i = 0; i < count; i++) order[i] += from;
    terms.select(order, 0, 1, count);
  }

  @Override
  public void selectRows(double[] rows) {
    System.arraycopy(rows, 0, y, 0, rows.length);
    parts.selectRows(rows, count);
  }

  @Override
  public void selectColumns(double[] columns, int from) {
    System.arraycopy(columns, from, x, 0, Math.min(x.length, columns.length - from));
    parts.selectColumns(columns, from, count);
  }

  @Override
  public void addLosses(int row, int columns, double[] losses, int at) {
    for (int column = 0; column < columns; column++) {
      Fours[] ofColumn = parts.ofColumns[column];
      Fours[] ofRow = parts.ofRows[row];
      double sum = losses[at + column];
      if (model.isLogLoss()) {
        sum = made.addLogarithms(ofColumn[0], ofRow[0], count, sum);
      } else {
        plane.pointAt(x[column], y[row], theta);
        for (int unit = 0; unit < ofRow.length; unit++)
          activate(ofColumn[unit], ofRow[unit], terms.activations[1][unit]);
        terms.forward(theta, 1, count);
        terms.computeLosses(count);
        sum = Fours.add(terms.losses, count, sum);
      }
      losses[at + column] = sum;
    }
  }

  /// Makes the activations of a unit of the first layer.
  private void activate(Fours ofColumn, Fours ofRow, double[] activations) {
    switch (terms.layers.first()) {
      case SIGMOID, TANH -> {
        made.makeReciprocals(ofColumn, ofRow, count);
        made.give(activations, count);
        double scale = model.logistic().orElseThrow().scale();
        double offset = model.logistic().orElseThrow().offset();
        for (int i = 0; i < count; i++) activations[i] = Math.fma(activations[i], scale, offset);
      }
      case IDENTITY, RELU -> {
        made.makeSums(ofColumn, ofRow, count);
        made.give(activations, count);
        terms.layers.first().apply(activations, count, exponentials);
      }
    }
  }
}
