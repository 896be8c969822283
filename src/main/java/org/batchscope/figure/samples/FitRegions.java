package org.batchscope.figure.samples;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.batchscope.data.Dataset;
import org.batchscope.figure.chart.ChartArea;
import org.batchscope.objective.Objective;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.ContourLine;
import org.batchscope.surface.Contours;
import org.batchscope.surface.LossSurface;

/// What a network predicts over the first two features, on a grid, while all others are at their
/// means: where the outputs cross a level, and which class is the likeliest.
///
/// @param outputs outputs × grid points, row by row
record FitRegions(Bounds bounds, int columns, int rows, double[][] outputs) {
  /// The predictions on a map of the first two features.
  ///
  /// @param points how many along each side
  static FitRegions of(Objective objective, double[] theta, Bounds bounds, int points) {
    Dataset data = objective.data();
    double[][] features = new double[data.featureCount()][points * points];
    for (int j = 2; j < features.length; j++)
      Arrays.fill(features[j], StatUtils.mean(data.featureColumn(j)));
    for (int row = 0; row < points; row++)
      for (int column = 0; column < points; column++) {
        features[0][row * points + column] = bounds.minX() + bounds.width() * column / (points - 1);
        features[1][row * points + column] = bounds.minY() + bounds.height() * row / (points - 1);
      }
    return new FitRegions(bounds, points, points, objective.outputs(theta, features));
  }

  /// The lines on which the only output has one of these values.
  List<ContourLine> linesAt(List<Double> levels) {
    LossSurface surface = LossSurface.of(bounds, columns, rows, outputs[0]);
    List<ContourLine> lines = new ArrayList<>();
    for (double level : levels) lines.addAll(Contours.at(surface, level));
    return lines;
  }

  /// The lines on which two classes are equally likely, and no other is likelier; each only once,
  /// so that dashes stay dashes.
  List<ContourLine> boundaries() {
    List<ContourLine> lines = new ArrayList<>();
    for (int k = 0; k < outputs.length - 1; k++) {
      double[] behind = leads(k, k + 1, outputs.length);
      List<ContourLine> borders = Contours.at(LossSurface.of(bounds, columns, rows, behind), 0);
      if (k == 0) {
        lines.addAll(borders);
      } else {
        double[] before = leads(k, 0, k);
        for (ContourLine border : borders) lines.addAll(whereNotNegative(border, before));
      }
    }
    return lines;
  }

  /// By how much class k is likelier than the likeliest of those from `from` up to `to`.
  private double[] leads(int k, int from, int to) {
    double[] leads = new double[outputs[k].length];
    for (int i = 0; i < leads.length; i++) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int other = from; other < to; other++) largest = Math.max(largest, outputs[other][i]);
      leads[i] = outputs[k][i] - largest;
    }
    return leads;
  }

  /// The parts of a line where values on the grid, interpolated, are not negative.
  private List<ContourLine> whereNotNegative(ContourLine line, double[] values) {
    List<ContourLine> parts = new ArrayList<>();
    int length = line.x().length;
    int from = 0;
    for (int k = 0; k <= length; k++) {
      if (k < length && at(line.x()[k], line.y()[k], values) >= 0) continue;
      if (k - from >= 2)
        parts.add(
            new ContourLine(
                line.level(),
                Arrays.copyOfRange(line.x(), from, k),
                Arrays.copyOfRange(line.y(), from, k)));
      from = k + 1;
    }
    return parts;
  }

  private double at(double x, double y, double[] values) {
    double column = Math.clamp((x - bounds.minX()) / bounds.width(), 0, 1) * (columns - 1);
    double row = Math.clamp((y - bounds.minY()) / bounds.height(), 0, 1) * (rows - 1);
    int c = Math.min((int) column, columns - 2);
    int r = Math.min((int) row, rows - 2);
    int i = r * columns + c;
    double right = column - c;
    double up = row - r;
    return (1 - up) * ((1 - right) * values[i] + right * values[i + 1])
        + up * ((1 - right) * values[i + columns] + right * values[i + columns + 1]);
  }

  /// Fills where the only output is above a level.
  void fillAbove(Graphics2D g, ChartArea area, double level) {
    Path2D cells = new Path2D.Double();
    for (int row = 0; row < rows; row++)
      for (int column = 0; column < columns; column++)
        if (outputs[0][row * columns + column] > level)
          cells.append(cell(area, column, row), false);
    g.fill(cells);
  }

  /// Fills where a class is the likeliest of several.
  void fillClass(Graphics2D g, ChartArea area, int k) {
    Path2D cells = new Path2D.Double();
    for (int row = 0; row < rows; row++)
      for (int column = 0; column < columns; column++) {
        int point = row * columns + column;
        if (outputs[k][point] > largestBut(k, point)) cells.append(cell(area, column, row), false);
      }
    g.fill(cells);
  }

  /// Lines as they lie on a picture.
  static Path2D path(List<ContourLine> lines, ChartArea area) {
    Path2D path = new Path2D.Double();
    for (ContourLine line : lines) {
      path.moveTo(area.x(line.x()[0]), area.y(line.y()[0]));
      for (int k = 1; k < line.x().length; k++)
        path.lineTo(area.x(line.x()[k]), area.y(line.y()[k]));
    }
    return path;
  }

  private Rectangle2D cell(ChartArea area, int column, int row) {
    double stepX = bounds.width() / (columns - 1);
    double stepY = bounds.height() / (rows - 1);
    double left = area.x(bounds.minX() + (column - 0.5) * stepX);
    double right = area.x(bounds.minX() + (column + 0.5) * stepX);
    double top = area.y(bounds.minY() + (row + 0.5) * stepY);
    double bottom = area.y(bounds.minY() + (row - 0.5) * stepY);
    return new Rectangle2D.Double(left, top, right - left, bottom - top);
  }

  private double largestBut(int excluded, int point) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < outputs.length; k++)
      if (k != excluded) largest = Math.max(largest, outputs[k][point]);
    return largest;
  }
}
