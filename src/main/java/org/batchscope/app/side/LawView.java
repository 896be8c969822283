package org.batchscope.app.side;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.canvas.Painter;
import org.batchscope.app.workspace.ViewChoice;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.LawChart;
import org.batchscope.figure.Palette;
import org.batchscope.network.Objective;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.LatestValues;
import org.batchscope.study.NoiseLaw;
import org.batchscope.study.Result;
import org.batchscope.study.Vantage;
import org.batchscope.training.BatchSize;

/// The law of noise at the current update or the probe. What it shows is measured on the thread
/// that paints it, anew only where the point or the rule of sampling has changed; a click chooses a
/// batch size.
final class LawView implements SideView {
  private static final int DRAWS = 200;
  private static final int KEPT = 4;

  /// Everything that a law depends on.
  private record LawKey(Objective objective, List<Double> point, SamplingRule rule, long seed) {}

  private final Workspace workspace;
  private final ViewChoice choice;
  private final FigureCanvas canvas = new FigureCanvas("law", 368, 240);
  private final LatestValues<LawKey, NoiseLaw> laws = new LatestValues<>(KEPT);
  private volatile List<LawChart> shown = List.of();

  /// @param choice the choice; the view has to be shown again when it changes
  LawView(Workspace workspace, ViewChoice choice) {
    this.workspace = workspace;
    this.choice = choice;
    canvas.setId("law");
    canvas.setOnMouseClicked(this::onClick);
  }

  @Override
  public String id() {
    return "law";
  }

  @Override
  public Node content() {
    return canvas;
  }

  @Override
  public List<FigureCanvas> canvases() {
    return List.of(canvas);
  }

  @Override
  public void show(Result result, int update, Palette palette) {
    canvas.show(painter(result, update, palette));
  }

  private Painter painter(Result result, int update, Palette palette) {
    Vantage vantage = choice.settings().vantage(update);
    double[] theta = vantage.theta(result.miniBatch());
    SamplingRule rule = result.experiment().sampling();
    long seed = result.experiment().seed();
    List<Double> point = Arrays.stream(theta).boxed().toList();
    LawKey key = new LawKey(result.objective(), point, rule, seed);
    return Painter.making(cancellation -> {
      NoiseLaw law =
          laws.get(
              key, () -> NoiseLaw.at(result.objective(), theta, rule, DRAWS, seed, cancellation));
      LawChart chart = new LawChart(law, vantage, result.batchSize(), palette);
      shown = List.of(chart);
      return chart;
    });
  }

  private void onClick(MouseEvent event) {
    double zoom = canvas.zoom();
    for (LawChart chart : shown) {
      OptionalInt chosen =
          chart.batchSizeAt(event.getX() / zoom, canvas.figureWidth(), canvas.figureHeight());
      chosen.ifPresent(size ->
          workspace.change(experiment -> experiment.withBatchSize(new BatchSize.Samples(size))));
    }
  }
}
