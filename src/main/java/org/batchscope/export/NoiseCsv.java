package org.batchscope.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.batchscope.noise.GradientNoise;
import org.batchscope.noise.MeasuredNoise;
import org.batchscope.noise.NoiseElements;
import org.batchscope.sampling.SamplingRule;

/// The noise of batch gradients at one point as CSV: a row for every batch size, with what theory
/// predicts and what real batches measured.
///
/// Columns: `batch_size`, `sampling`, `predicted_var_…` for each parameter, `predicted_cov_…_…` for
/// each pair of parameters, `predicted_trace`, `measured_trace` with its 95% confidence interval
/// `measured_low`, `measured_high`, and of the angle between batch gradient and full gradient
/// `mean_cosine`, `sd_angle_degrees` (circular) and `uphill_share`; the last three are empty where
/// no angle is known. Of many parameters, the pairs give way to both axes of a plane, `plane_x` and
/// `plane_y`. Numbers are written so that they read back exactly.
public final class NoiseCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private NoiseCsv() {}

  /// Writes to `out`, which stays open, in UTF-8.
  ///
  /// @param predicted of a single sample's gradient
  /// @param sampleCount N
  /// @param measured one for each batch size
  public static void write(
      NoiseElements predicted,
      int sampleCount,
      SamplingRule rule,
      List<MeasuredNoise> measured,
      OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CSVPrinter csv = new CSVPrinter(writer, FORMAT);
    csv.printRecord(header(predicted));
    for (MeasuredNoise row : measured) csv.printRecord(row(predicted, sampleCount, rule, row));
    csv.flush();
  }

  private static List<String> header(NoiseElements predicted) {
    List<String> columns = new ArrayList<>(List.of("batch_size", "sampling"));
    for (String name : predicted.names()) columns.add("predicted_" + name);
    columns.addAll(
        List.of(
            "predicted_trace",
            "measured_trace",
            "measured_low",
            "measured_high",
            "mean_cosine",
            "sd_angle_degrees",
            "uphill_share"));
    return columns;
  }

  private static List<Object> row(
      NoiseElements predicted, int sampleCount, SamplingRule rule, MeasuredNoise measured) {
    double factor = GradientNoise.batchFactor(sampleCount, measured.batchSize(), rule);
    List<Object> cells = new ArrayList<>(List.of(measured.batchSize(), rule.id()));
    for (double element : predicted.values()) cells.add(element * factor);
    cells.add(predicted.trace() * factor);
    cells.add(measured.trace());
    cells.add(measured.low());
    cells.add(measured.high());
    cells.add(known(measured.meanCosine()));
    cells.add(known(Math.toDegrees(measured.angleDeviationRadians())));
    cells.add(known(measured.uphillShare()));
    return cells;
  }

  private static Object known(double value) {
    return Double.isNaN(value) ? "" : value;
  }
}
