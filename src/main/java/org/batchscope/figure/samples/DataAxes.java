package org.batchscope.figure.samples;

import org.batchscope.data.Dataset;
import org.batchscope.figure.chart.LinearAxis;
import org.batchscope.text.Messages;
import org.jfree.chart.axis.ValueAxis;

/// What a chart of the data has on its axes: the feature and the target, or the first two features.
///
/// @param brief whether there is little room for what the axes are called
/// @param plotHeight about how high the plot will be, in units of the figure
record DataAxes(Dataset data, boolean brief, double plotHeight) {
  private static final double MARGIN = 0.06;
  private static final double CLASS_MARGIN = 0.15;
  private static final double NEAR_ORIGIN = 0.25;
  // from the middle of a ringed mark to its edge
  private static final double MARK = 7;
  private static final double LARGEST_MARGIN = 0.3;

  boolean areFeatures() {
    return data.featureCount() >= 2;
  }

  double x(int sample) {
    return data.feature(sample, 0);
  }

  double y(int sample) {
    return areFeatures() ? data.feature(sample, 1) : data.target(sample);
  }

  String xLabel() {
    return labelOf(data.featureNames().getFirst());
  }

  String yLabel() {
    return labelOf(areFeatures() ? data.featureNames().get(1) : data.targetName());
  }

  ValueAxis xAxis() {
    return axis(this::x, MARGIN);
  }

  ValueAxis yAxis() {
    boolean classes = !areFeatures() && (data.hasBinaryTarget() || data.classCount() > 0);
    return axis(this::y, Math.max(classes ? CLASS_MARGIN : MARGIN, marginOfMarks()));
  }

  /// The part of the range that a margin must have so that no mark is cut off.
  private double marginOfMarks() {
    double room = plotHeight - 2 * MARK;
    return room > 0 ? Math.min(MARK / room, LARGEST_MARGIN) : LARGEST_MARGIN;
  }

  /// A column's name, and that its values are not in the column's unit.
  String labelOf(String column) {
    boolean standardized =
        data.standardizations().stream().anyMatch(constants -> constants.column().equals(column));
    if (!standardized) return column;
    return Messages.message(brief ? "chart.data.z-score" : "chart.data.standardized", column);
  }

  private interface Values {
    double of(int sample);
  }

  private LinearAxis axis(Values values, double margin) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int sample = 0; sample < data.size(); sample++) {
      low = Math.min(low, values.of(sample));
      high = Math.max(high, values.of(sample));
    }
    if (areFeatures()) {
      // a boundary without bias goes through the origin: show it where that costs little
      double extra = NEAR_ORIGIN * (high - low);
      if (low > 0 && low <= extra) low = 0;
      if (high < 0 && -high <= extra) high = 0;
    }
    double width = high > low ? high - low : Math.max(1, Math.abs(low));
    return new LinearAxis(low - margin * width, high + margin * width, 0);
  }
}
