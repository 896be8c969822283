package org.batchscope.app.batch;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.batchscope.app.workspace.Captions;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;
import org.batchscope.training.BatchSize;

/// The most prominent control: the batch size, from 1 to all samples, and what it means in words.
public final class BatchSizeBar extends VBox {
  // half of the thumb, as the style sheet has it: the track's ends lie this far inside
  private static final double THUMB_RADIUS = 13;

  private final Workspace workspace;
  private final Slider slider = new Slider(0, 1, 0);
  private final BatchSizeField exact;
  private final Pane marks = new Pane();
  private final Text batches = new Text();
  private final Text effect = new Text();
  private boolean following;

  /// Shows and changes the batch size of the experiment.
  public BatchSizeBar(Workspace workspace) {
    this.workspace = workspace;
    getStyleClass().add("batch-size-bar");
    exact = new BatchSizeField(workspace, this::choose);
    Label title = new Label(Messages.message("window.batch-size"));
    title.getStyleClass().add("batch-size-title");
    title.setLabelFor(slider);
    Label hint = new Label(Messages.message("window.batch-size.hint"));
    hint.getStyleClass().add("quiet");
    VBox heading = new VBox(title, hint);
    heading.setMinWidth(USE_PREF_SIZE);
    VBox scale = new VBox(slider, marks);
    HBox.setHgrow(scale, Priority.ALWAYS);
    HBox controls = new HBox(heading, scale, exact);
    controls.getStyleClass().add("batch-size-controls");
    controls.setAlignment(Pos.CENTER_LEFT);
    batches.getStyleClass().add("batches");
    effect.getStyleClass().add("effect");
    // a line each: text that wraps now and then would move the slider away from its pointer
    TextFlow sentence = new TextFlow(batches, new Text("\n"), effect);
    sentence.setId("sentence");
    getChildren().addAll(controls, sentence);

    prepareSlider();
    marks.widthProperty().addListener(_ -> placeMarks());
    workspace.experimentProperty().addListener(_ -> follow());
    workspace.resultProperty().addListener((_, before, now) -> followResult(before, now));
    showMarks();
    follow();
    say(workspace.result());
  }

  private void prepareSlider() {
    slider.setSkin(new ProgressSliderSkin(slider));
    slider.setId("batch-size");
    slider.getStyleClass().add("batch-size-slider");
    slider.setAccessibleText(Messages.message("window.batch-size"));
    slider
        .valueProperty()
        .addListener((_, _, position) -> {
          if (!following) choose(scale().batchSizeAt(position.doubleValue()));
        });
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    // a drag ends on the place of a whole number
    slider
        .valueChangingProperty()
        .addListener((_, _, changing) -> {
          if (!changing) place(batchSize());
        });
  }

  /// What a hand moves: from 0 at the left end to 1 at the right one, as {@link BatchSizeScale} has
  /// it.
  public Slider slider() {
    return slider;
  }

  /// Takes the keys that change the batch size: here, and wherever no other control wants them.
  public void onKey(KeyEvent event) {
    if (event.isShortcutDown() || event.isControlDown() || event.isAltDown()) return;
    int n = scale().sampleCount();
    int b = batchSize();
    int wanted =
        switch (event.getCode()) {
          case LEFT, DOWN -> b - 1;
          case RIGHT, UP -> b + 1;
          case PAGE_UP -> (int) Math.min(2L * b, n);
          case PAGE_DOWN -> b / 2;
          case HOME -> 1;
          case END -> n;
          default -> 0;
        };
    boolean ours =
        switch (event.getCode()) {
          case LEFT, DOWN, RIGHT, UP, PAGE_UP, PAGE_DOWN, HOME, END -> true;
          default -> false;
        };
    if (!ours) return;
    choose(Math.clamp(wanted, 1, n));
    event.consume();
  }

  private void choose(int batchSize) {
    BatchSize chosen = BatchSize.of(batchSize, scale().sampleCount());
    workspace.change(experiment -> experiment.withBatchSize(chosen));
  }

  private BatchSizeScale scale() {
    return new BatchSizeScale(workspace.result().data().size());
  }

  private int batchSize() {
    return workspace.experiment().batchSize().of(scale().sampleCount());
  }

  /// Shows the batch size of the experiment, wherever it was chosen.
  private void follow() {
    int b = batchSize();
    if (scale().batchSizeAt(slider.getValue()) != b) place(b);
    slider.setAccessibleHelp(Integer.toString(b));
    exact.show(b);
  }

  private void place(int batchSize) {
    following = true;
    slider.setValue(scale().positionOf(batchSize));
    following = false;
  }

  private void followResult(Result before, Result now) {
    if (before.data().size() != now.data().size()) {
      showMarks();
      place(now.batchSize());
      follow();
    }
    say(now);
  }

  private void say(Result result) {
    batches.setText(Captions.batches(result.miniBatch().sampler()) + ".");
    effect.setText(Captions.effect(result));
  }

  private void showMarks() {
    marks.getChildren().setAll(scale().marks().stream().map(this::mark).toList());
    placeMarks();
  }

  private Node mark(int batchSize) {
    Label label = new Label(Integer.toString(batchSize));
    label.getStyleClass().add("mark");
    label.setUserData(batchSize);
    label.setOnMouseClicked(_ -> choose(batchSize));
    label.widthProperty().addListener(_ -> placeMarks());
    return label;
  }

  private void placeMarks() {
    double length = marks.getWidth() - 2 * THUMB_RADIUS;
    for (Node mark : marks.getChildren()) {
      double position = scale().positionOf((Integer) mark.getUserData());
      double width = mark.getLayoutBounds().getWidth();
      mark.setLayoutX(THUMB_RADIUS + position * length - width / 2);
    }
  }
}
