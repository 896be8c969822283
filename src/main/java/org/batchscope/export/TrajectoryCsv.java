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
import org.batchscope.sampling.Batch;
import org.batchscope.study.Result;
import org.batchscope.training.Trajectory;

/// Both runs of a result as CSV: a row for every update of the mini-batch run and of the full-batch
/// run, each followed by a row with the parameters and the loss at its end.
///
/// Columns: `run` (`mini` or `full`), `epoch` (from 1), `update` (from 0; in the last row of a run
/// the number of updates made), `batch_count` (samples in the batch), the parameters before the
/// update by their names, `loss` over all samples at these parameters, `grad_…` of this batch,
/// `full_grad_…` of all samples, `angle_degrees` from the full gradient to the batch's
/// (counter-clockwise positive, −180 to 180, empty if one of them is zero) and, if asked for,
/// `indices`: the numbers from 0 of the batch's samples, separated by spaces.
///
/// Numbers are written so that they read back exactly.
public final class TrajectoryCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private TrajectoryCsv() {}

  /// Writes to `out`, which stays open, in UTF-8.
  ///
  /// @param indices whether the last column tells which samples each batch had
  public static void write(Result result, boolean indices, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CSVPrinter csv = new CSVPrinter(writer, FORMAT);
    csv.printRecord(header(result.objective().parameterNames(), indices));
    writeRun("mini", result.miniBatch(), indices, csv);
    writeRun("full", result.fullBatch(), indices, csv);
    csv.flush();
  }

  private static List<String> header(List<String> parameters, boolean indices) {
    List<String> columns = new ArrayList<>(List.of("run", "epoch", "update", "batch_count"));
    columns.addAll(parameters);
    columns.add("loss");
    for (String name : parameters) columns.add("grad_" + name);
    for (String name : parameters) columns.add("full_grad_" + name);
    columns.add("angle_degrees");
    if (indices) columns.add("indices");
    return columns;
  }

  private static void writeRun(String name, Trajectory run, boolean indices, CSVPrinter csv)
      throws IOException {
    int[] order = new int[indices ? run.sampler().orders().sampleCount() : 0];
    int epoch = -1;
    for (int update = 0; update < run.updates(); update++) {
      Batch batch = run.batch(update);
      if (indices && batch.epoch() != epoch)
        run.sampler().orders().fill(epoch = batch.epoch(), order);
      writeUpdate(name, run, update, csv);
      if (indices) csv.print(spaced(order, batch));
      csv.println();
    }
    writeEnd(name, run, indices, csv);
  }

  private static void writeUpdate(String name, Trajectory run, int update, CSVPrinter csv)
      throws IOException {
    Batch batch = run.batch(update);
    csv.print(name);
    csv.print(batch.epoch() + 1);
    csv.print(update);
    csv.print(batch.count());
    writePoint(run, update, csv);
    for (int p = 0; p < run.parameterCount(); p++) csv.print(run.batchGradient(update, p));
    for (int p = 0; p < run.parameterCount(); p++) csv.print(run.fullGradient(update, p));
    double angle = Math.toDegrees(run.angleRadians(update));
    csv.print(Double.isNaN(angle) ? "" : angle);
  }

  private static void writeEnd(String name, Trajectory run, boolean indices, CSVPrinter csv)
      throws IOException {
    csv.print(name);
    csv.print("");
    csv.print(run.updates());
    csv.print("");
    writePoint(run, run.updates(), csv);
    int columnsLeft = 2 * run.parameterCount() + (indices ? 2 : 1);
    for (int k = 0; k < columnsLeft; k++) csv.print("");
    csv.println();
  }

  private static void writePoint(Trajectory run, int update, CSVPrinter csv) throws IOException {
    for (int p = 0; p < run.parameterCount(); p++) csv.print(run.parameter(update, p));
    csv.print(run.loss(update));
  }

  private static String spaced(int[] order, Batch batch) {
    StringBuilder text = new StringBuilder();
    for (int i = batch.from(); i < batch.to(); i++) {
      if (i > batch.from()) text.append(' ');
      text.append(order[i]);
    }
    return text.toString();
  }
}
