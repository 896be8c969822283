package org.batchscope.app.side;

import java.time.Duration;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.batchscope.app.background.NewestWins;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.workspace.ViewChoice;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.PointText;
import org.batchscope.network.Evaluator;
import org.batchscope.noise.SignalAndNoise;
import org.batchscope.study.PointGradients;
import org.batchscope.study.Result;
import org.batchscope.study.Vantage;
import org.batchscope.study.ViewSettings;
import org.batchscope.training.Cancellation;

/// The current update in numbers, or the probe. What the run does not know already is computed on a
/// background thread.
final class StepView implements SideView {
  private static final Duration PATIENCE = Duration.ofMillis(150);

  /// Something to be told in numbers.
  ///
  /// @param number of the request, from 1
  private record Request(int number, Result result, int update, ViewSettings settings) {}

  private final ViewChoice choice;
  private final NewestWins<Request> numbering = new NewestWins<>("step", PATIENCE, this::compute);
  private final VBox content = new VBox();
  private final ScrollPane scrolled = new ScrollPane(content);
  private final Label angle = new Label();
  private final Label meaning = new Label();
  private final GridPane numbers = new GridPane();
  private String noiseScale = "";
  private int requests;

  /// @param choice the choice; the view has to be shown again when it changes
  StepView(ViewChoice choice) {
    this.choice = choice;
    angle.getStyleClass().add("step-angle");
    angle.setId("angle");
    meaning.setId("angle-meaning");
    meaning.getStyleClass().add("quiet");
    meaning.setWrapText(true);
    numbers.setId("step-numbers");
    numbers.getStyleClass().add("numbers");
    HBox headline = new HBox(angle, meaning);
    headline.getStyleClass().add("headline");
    angle.setMinWidth(Region.USE_PREF_SIZE);
    content.getStyleClass().add("step");
    content.getChildren().addAll(headline, numbers);
    scrolled.setFitToWidth(true);
  }

  @Override
  public String id() {
    return "step";
  }

  @Override
  public Node content() {
    return scrolled;
  }

  @Override
  public List<FigureCanvas> canvases() {
    return List.of();
  }

  @Override
  public void close() {
    numbering.close();
  }

  @Override
  public void show(Result result, int update, Palette palette) {
    if (!choice.isProbing()) fill(StepNumbers.atUpdate(result, update, noiseScale));
    numbering.submit(new Request(++requests, result, update, choice.settings()));
  }

  /// On the background thread.
  private void compute(Request request, Cancellation cancellation) {
    Result result = request.result;
    Vantage vantage = request.settings.vantage(request.update);
    double[] theta = vantage.theta(result.miniBatch(), result.plane());
    switch (vantage) {
      case Vantage.AtUpdate _ -> {
        Evaluator evaluator = result.objective().evaluator();
        String scale = PointText.number(SignalAndNoise.at(evaluator, theta).noiseScale());
        Platform.runLater(() -> tellNoiseScale(request, scale));
      }
      case Vantage.AtProbe _ -> {
        double loss = result.objective().evaluator().loss(theta);
        PointGradients.at(result, request.update, request.settings.withFanSize(0).withHairs(false))
            .map(point -> StepNumbers.atProbe(point, loss))
            .ifPresent(computed -> Platform.runLater(() -> tellProbe(computed)));
      }
    }
  }

  private void tellNoiseScale(Request request, String scale) {
    noiseScale = scale;
    boolean newest = request.number == requests;
    if (newest) fill(StepNumbers.atUpdate(request.result, request.update, scale));
  }

  /// A probe that is dragged is told all the way, if a little late.
  private void tellProbe(StepNumbers computed) {
    if (choice.isProbing()) fill(computed);
  }

  private void fill(StepNumbers shown) {
    angle.setText(shown.angle());
    meaning.setText(shown.meaning());
    numbers.getChildren().clear();
    for (StepNumbers.Row row : shown.rows()) {
      Label name = new Label(row.name());
      name.getStyleClass().add("quiet");
      name.setMinWidth(Region.USE_PREF_SIZE);
      numbers.addRow(numbers.getRowCount(), name, new Label(row.value()));
    }
  }
}
