package org.batchscope.app.settings;

import java.math.BigDecimal;
import java.math.MathContext;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.batchscope.app.canvas.StillFigure;
import org.batchscope.app.workspace.Gestures;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.draw.Theme;
import org.batchscope.figure.rate.LearningRateChart;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;
import org.batchscope.training.LearningRateScaling;
import org.batchscope.training.Trajectory;

/// Chooses the learning rate: a logarithmic slider, a field for the exact number, and beneath them
/// how it changes with updates and batch size, with a picture of what comes of it.
final class LearningRatePanel extends VBox {
  private static final double LOG_SMALLEST = -3;
  private static final double LOG_LARGEST = 1.5;
  // of the letters around a preview that is not zoomed
  private static final double USUAL_FONT_SIZE = 13;
  private static final int DIGITS = 2;
  private static final int DIGITS_OF_SCALED = 3;

  private final Workspace workspace;
  private final Slider slider = new Slider(LOG_SMALLEST, LOG_LARGEST, 0);
  private final NumberField exact;
  private final Label hint = new Label();
  private final StillFigure preview = new StillFigure(362, 160);
  private final ReadOnlyObjectProperty<Theme> theme;
  // a panel that was put away keeps its place in a window that is not shown
  private final ObservableValue<Boolean> isShown =
      sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false);
  private boolean following;

  LearningRatePanel(Workspace workspace, ReadOnlyObjectProperty<Theme> theme) {
    this.workspace = workspace;
    this.theme = theme;
    getStyleClass().addAll("panel", "learning-rate-panel");
    Gestures.attend(this, workspace);
    String name = Messages.message("window.learning-rate");
    exact = new NumberField("learning-rate-exact", name, workspace, this::choose);
    slider.setId("learning-rate-slider");
    slider.setAccessibleText(name);
    slider.setPrefWidth(260);
    slider
        .valueProperty()
        .addListener((_, _, log) -> {
          if (!following) choose(rounded(Math.pow(10, log.doubleValue()), DIGITS));
        });
    hint.getStyleClass().add("quiet");
    getChildren()
        .addAll(
            new Label(name),
            slider,
            exact,
            hint,
            new SchedulePanel(workspace),
            new ScalingPanel(workspace),
            preview);
    preview.setId("learning-rate-preview");
    preview.managedProperty().bind(preview.visibleProperty());
    workspace.experimentProperty().addListener(_ -> follow());
    workspace.resultProperty().addListener(_ -> followResult());
    theme.addListener(_ -> repaint());
    isShown.addListener(_ -> repaint());
    follow();
    followResult();
  }

  private void choose(double rate) {
    if (rate > 0) workspace.change(experiment -> experiment.withLearningRate(rate));
    else
      workspace.tell(
          Messages.message(
              "window.refused.positive", exact.getAccessibleText(), NumberField.plain(rate)));
  }

  private void follow() {
    double rate = workspace.experiment().learningRate();
    following = true;
    if (rounded(Math.pow(10, slider.getValue()), DIGITS) != rate) slider.setValue(Math.log10(rate));
    following = false;
    exact.show(rate);
  }

  /// Tells what the batch size makes of the learning rate.
  private void followResult() {
    Result result = workspace.result();
    boolean same = result.experiment().learningRateScaling() instanceof LearningRateScaling.None;
    hint.setText(
        same
            ? Messages.message("window.learning-rate.hint")
            : Messages.message(
                "window.learning-rate.scaled",
                result.batchSize(),
                base(result.miniBatch()),
                base(result.fullBatch())));
    repaint();
  }

  /// Shows the learning rates of all updates, unless they are but one.
  private void repaint() {
    if (!isShown.getValue()) return;
    Result result = workspace.result();
    preview.setVisible(LearningRateChart.isTelling(result));
    if (!preview.isVisible()) return;
    // letters grow with the window, which a panel learns when it is shown
    hint.applyCss();
    double zoom = hint.getFont().getSize() / USUAL_FONT_SIZE;
    preview.show(new LearningRateChart(result, theme.get().palette()), zoom);
  }

  private static String base(Trajectory path) {
    double base = path.learningRates().base();
    return NumberField.plain(Double.isFinite(base) ? rounded(base, DIGITS_OF_SCALED) : base);
  }

  private static double rounded(double rate, int digits) {
    return new BigDecimal(rate).round(new MathContext(digits)).doubleValue();
  }
}
