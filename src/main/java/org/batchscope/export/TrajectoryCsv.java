package org.batchscope.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.batchscope.sampling.Batch;
import org.batchscope.study.Result;
import org.batchscope.training.Trajectory;

/// Runs as CSV, one after the other: a row for every update, and after them a row with the
/// parameters and the loss at the run's end.
///
/// Columns: `run` (`mini` or `full`), if asked for `seed` (empty for the full batch, which has
/// none), `epoch` (from 1), `update` (from 0; in the last row of a run the number of updates made),
/// `batch_count` (samples in the batch), the parameters before the update by their names, `loss`
/// over all samples at these parameters, `grad_…` of this batch, `full_grad_…` of all samples,
/// `angle_degrees` from the full gradient to the batch's (with two parameters counter-clockwise
/// positive, −180 to 180, with more 0 to 180; empty if one of them is zero) and, if asked for,
/// `indices`: the numbers from 0 of the batch's samples, separated by spaces. With more than two
/// parameters, where a point is on the plane of the map: `plane_x` and `plane_y` as on its axes,
/// `plane_distance` from it to the point, and `plane_loss` at what the map shows of the point.
///
/// Numbers are written so that they read back exactly.
public final class TrajectoryCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final CSVPrinter csv;
  private final boolean seeds;
  private final Optional<PlanePlaces> places;
  private final boolean indices;

  /// Begins with the titles of the columns.
  ///
  /// @param parameters their names
  /// @param seeds whether the second column tells the seed of each run
  /// @param places tells where each point lies on a plane among the parameters, if it shall be told
  /// @param indices whether the last column tells which samples each batch had
  /// @param out stays open; written in UTF-8
  private TrajectoryCsv(
      List<String> parameters,
      boolean seeds,
      Optional<PlanePlaces> places,
      boolean indices,
      OutputStream out)
      throws IOException {
    this.seeds = seeds;
    this.places = places;
    this.indices = indices;
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv = new CSVPrinter(writer, FORMAT);
    csv.printRecord(header(parameters));
  }

  /// Begins with the titles of the columns, for runs that are told without a plane.
  ///
  /// @param parameters their names
  /// @param seeds whether the second column tells the seed of each run
  /// @param indices whether the last column tells which samples each batch had
  /// @param out stays open; written in UTF-8
  public TrajectoryCsv(List<String> parameters, boolean seeds, boolean indices, OutputStream out)
      throws IOException {
    this(parameters, seeds, Optional.empty(), indices, out);
  }

  /// Writes both runs of a result, to `out`, which stays open.
  ///
  /// @param indices whether the last column tells which samples each batch had
  public static void write(Result result, boolean indices, OutputStream out) throws IOException {
    Optional<PlanePlaces> places =
        result.plane().isWhole()
            ? Optional.empty()
            : Optional.of(new PlanePlaces(result.plane(), result.objective().evaluator()));
    TrajectoryCsv csv =
        new TrajectoryCsv(result.objective().parameterNames(), false, places, indices, out);
    csv.writeMiniBatch(result.miniBatch());
    csv.writeFullBatch(result.fullBatch());
  }

  /// Writes a mini-batch run.
  public void writeMiniBatch(Trajectory run) throws IOException {
    write("mini", Long.toString(run.sampler().orders().seed()), run);
  }

  /// Writes a full-batch run.
  public void writeFullBatch(Trajectory run) throws IOException {
    write("full", "", run);
  }

  private List<String> header(List<String> parameters) {
    List<String> columns = new ArrayList<>(List.of("run"));
    if (seeds) columns.add("seed");
    columns.addAll(List.of("epoch", "update", "batch_count"));
    columns.addAll(parameters);
    columns.add("loss");
    if (places.isPresent()) columns.addAll(PlanePlaces.COLUMNS);
    for (String name : parameters) columns.add("grad_" + name);
    for (String name : parameters) columns.add("full_grad_" + name);
    columns.add("angle_degrees");
    if (indices) columns.add("indices");
    return columns;
  }

  private void write(String name, String seed, Trajectory run) throws IOException {
    int[] order = new int[indices ? run.sampler().orders().sampleCount() : 0];
    int epoch = -1;
    for (int update = 0; update < run.updates(); update++) {
      Batch batch = run.batch(update);
      if (indices && batch.epoch() != epoch)
        run.sampler().orders().fill(epoch = batch.epoch(), order);
      writeName(name, seed);
      writeUpdate(run, update);
      if (indices) csv.print(spaced(order, batch));
      csv.println();
    }
    writeName(name, seed);
    writeEnd(run);
    csv.flush();
  }

  private void writeName(String name, String seed) throws IOException {
    csv.print(name);
    if (seeds) csv.print(seed);
  }

  private void writeUpdate(Trajectory run, int update) throws IOException {
    Batch batch = run.batch(update);
    csv.print(batch.epoch() + 1);
    csv.print(update);
    csv.print(batch.count());
    writePoint(run, update);
    for (int p = 0; p < run.parameterCount(); p++) csv.print(run.batchGradient(update, p));
    for (int p = 0; p < run.parameterCount(); p++) csv.print(run.fullGradient(update, p));
    double angle = Math.toDegrees(run.angleRadians(update));
    csv.print(Double.isNaN(angle) ? "" : angle);
  }

  private void writeEnd(Trajectory run) throws IOException {
    csv.print("");
    csv.print(run.updates());
    csv.print("");
    writePoint(run, run.updates());
    int columnsLeft = 2 * run.parameterCount() + (indices ? 2 : 1);
    for (int k = 0; k < columnsLeft; k++) csv.print("");
    csv.println();
  }

  private void writePoint(Trajectory run, int update) throws IOException {
    for (int p = 0; p < run.parameterCount(); p++) csv.print(run.parameter(update, p));
    csv.print(run.loss(update));
    if (places.isPresent())
      for (double value : places.get().of(run.parametersAt(update))) csv.print(value);
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
