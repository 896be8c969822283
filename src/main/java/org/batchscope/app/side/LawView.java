package org.batchscope.app.side;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseEvent;
import org.batchscope.app.canvas.Painter;
import org.batchscope.app.workspace.ViewChoice;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.noise.LawChart;
import org.batchscope.figure.noise.NoiseScaleChart;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.LatestValues;
import org.batchscope.study.NoiseLaw;
import org.batchscope.study.NoiseScalePath;
import org.batchscope.study.Result;
import org.batchscope.study.Vantage;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Trajectory;

/// The law of noise at the current update or the probe, or how the noise scale grows along the
/// paths. What it shows is computed on the thread that paints it, anew only where what it depends
/// on has changed; a click on the law chooses a batch size.
final class LawView extends CanvasView {
  private static final int DRAWS = 1000;
  // so that the law follows while the batch size is dragged, and with it the point
  private static final long MOST_SAMPLE_GRADIENTS = 400_000;
  private static final int KEPT = 4;

  /// What the noise is drawn over.
  private enum Axis {
    BATCH_SIZE,
    PATH
  }

  /// Everything that a law depends on.
  private record LawKey(Objective objective, List<Double> point, SamplingRule rule, long seed) {}

  private final Workspace workspace;
  private final ViewChoice choice;
  private final LatestValues<LawKey, NoiseLaw> laws = new LatestValues<>(KEPT);
  private final LatestValues<Trajectory, NoiseScalePath> paths = new LatestValues<>(KEPT);
  private final ObjectProperty<Axis> axis = new SimpleObjectProperty<>(Axis.BATCH_SIZE);
  private volatile List<LawChart> shown = List.of();

  /// @param choice the choice; the view has to be shown again when it changes
  LawView(Workspace workspace, ViewChoice choice) {
    super("law");
    this.workspace = workspace;
    this.choice = choice;
    canvas().setOnMouseClicked(this::onClick);
    ChoiceRow<Axis> axes = new ChoiceRow<>("law", axis);
    axes.add("batch-size", Axis.BATCH_SIZE);
    axes.add("path", Axis.PATH);
    placeBeneath(axes);
  }

  @Override
  public List<ObservableValue<?>> choices() {
    return List.of(axis);
  }

  @Override
  public void show(Result result, int update, Palette palette) {
    canvas()
        .show(
            switch (axis.get()) {
              case BATCH_SIZE -> law(result, update, palette);
              case PATH -> noiseScale(result, update, palette);
            });
  }

  private Painter law(Result result, int update, Palette palette) {
    Vantage vantage = choice.settings().vantage(update);
    double[] theta = vantage.theta(result.miniBatch(), result.plane());
    SamplingRule rule = result.experiment().sampling();
    long seed = result.experiment().seed();
    List<Double> point = Arrays.stream(theta).boxed().toList();
    LawKey key = new LawKey(result.objective(), point, rule, seed);
    return Painter.making(cancellation -> {
      NoiseLaw law =
          laws.get(
              key,
              () ->
                  NoiseLaw.at(
                      result.objective(),
                      result.plane(),
                      theta,
                      rule,
                      DRAWS,
                      MOST_SAMPLE_GRADIENTS,
                      seed,
                      cancellation));
      LawChart chart = new LawChart(law, vantage, result.batchSize(), palette);
      shown = List.of(chart);
      return chart;
    });
  }

  private Painter noiseScale(Result result, int update, Palette palette) {
    return Painter.making(cancellation -> {
      shown = List.of();
      return new NoiseScaleChart(
          result,
          update,
          path(result.objective(), result.miniBatch(), cancellation),
          path(result.objective(), result.fullBatch(), cancellation),
          palette);
    });
  }

  private NoiseScalePath path(Objective objective, Trajectory run, Cancellation cancellation) {
    return paths.get(run, () -> NoiseScalePath.along(objective, run, cancellation));
  }

  private void onClick(MouseEvent event) {
    double zoom = canvas().zoom();
    for (LawChart chart : shown) {
      OptionalInt chosen =
          chart.batchSizeAt(event.getX() / zoom, canvas().figureWidth(), canvas().figureHeight());
      int n = workspace.result().data().size();
      chosen.ifPresent(
          size -> workspace.change(experiment -> experiment.withBatchSize(BatchSize.of(size, n))));
    }
  }
}
