package org.batchscope.app.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.canvas.PanelsPainter;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.data.Dataset;
import org.batchscope.figure.draw.Theme;
import org.batchscope.study.LatestValues;
import org.batchscope.study.Panels;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;

/// Small maps of the experiment with several batch sizes, one of which follows the experiment's
/// own; a click on another makes its batch size the experiment's. All are played together. What
/// they show is computed on the thread that paints them, and only while they are seen.
public final class PanelsPane extends VBox implements AutoCloseable {
  private static final int KEPT = 2 * Panels.MOST;

  /// What a panel depends on.
  private record Key(Scenario scenario, Dataset data) {}

  private final Workspace workspace;
  private final Playback playback;
  private final ReadOnlyObjectProperty<Theme> theme;
  private final FigureCanvas canvas = new FigureCanvas("panels", 874, 602);
  private final PanelsPainter painter = new PanelsPainter();
  private final LatestValues<Key, Result> known = new LatestValues<>(KEPT);
  private final BatchSizesField field;
  private final Label fault = new Label();
  // as the user typed them; none as long as the usual ones will do
  private List<BatchSize> chosen = List.of();
  // before the batch size of the live one changed; it is there again with another one of them
  private PanelSizes begun;
  private PanelSizes sizes;
  private int paintings;

  /// Shows panels in the colors of the theme.
  public PanelsPane(Workspace workspace, Playback playback, ReadOnlyObjectProperty<Theme> theme) {
    this.workspace = workspace;
    this.playback = playback;
    this.theme = theme;
    setId("panels-pane");
    field = new BatchSizesField(workspace, this::choose);
    begin(suitedTo(workspace.result()));
    Label title = new Label(Messages.message("panels.sizes"));
    title.getStyleClass().add("quiet");
    HBox header = new HBox(title, field);
    header.getStyleClass().add("panels-header");
    fault.setId("panels-fault");
    fault.setWrapText(true);
    fault.visibleProperty().bind(fault.textProperty().isNotEmpty());
    canvas.visibleProperty().bind(fault.visibleProperty().not());
    StackPane body = new StackPane(canvas, fault);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header, body);
    canvas.setOnMouseClicked(this::onClick);
    workspace.resultProperty().addListener((_, before, now) -> follow(before, now));
    playback.updateProperty().addListener(_ -> repaint());
    theme.addListener(_ -> repaint());
    visibleProperty().addListener(_ -> repaint());
  }

  /// The batch sizes of the panels.
  public List<BatchSize> sizes() {
    return sizes.sizes();
  }

  /// What the panels are painted on.
  public FigureCanvas canvas() {
    return canvas;
  }

  @Override
  public void close() {
    canvas.close();
  }

  private void choose(List<BatchSize> typed) {
    chosen = typed;
    begin(suitedTo(workspace.result()));
    repaint();
  }

  private void follow(Result before, Result now) {
    if (now.data() != before.data() || needsFullBatch(now) != needsFullBatch(before))
      begin(suitedTo(now));
    else if (now.batchSize() != before.batchSize())
      show(begun.following(now.batchSize(), now.data().size()));
    repaint();
  }

  private static boolean needsFullBatch(Result result) {
    return result.experiment().optimizer().needsFullBatch();
  }

  /// Those that were typed, or the usual ones where data have too few samples for these; but none
  /// that the optimizer does not take.
  private PanelSizes suitedTo(Result result) {
    int n = result.data().size();
    if (needsFullBatch(result)) return PanelSizes.chosen(n, List.of(new BatchSize.Full()), n);
    boolean fit = !chosen.isEmpty() && chosen.stream().allMatch(size -> size.of(n) <= n);
    return fit
        ? PanelSizes.chosen(result.batchSize(), chosen, n)
        : PanelSizes.with(result.batchSize(), Panels.usualSizes(n), n);
  }

  private void begin(PanelSizes first) {
    begun = first;
    show(first);
  }

  private void show(PanelSizes changed) {
    sizes = changed;
    field.show(sizes.sizes());
  }

  private void repaint() {
    if (!isVisible()) return;
    Result result = workspace.result();
    int update = Math.min(playback.update(), result.miniBatch().updates());
    List<Key> keys = sizes.sizes().stream().map(size -> key(result, size)).toList();
    int number = ++paintings;
    canvas.show(
        painter.painter(
            cancellation -> panels(number, keys, cancellation),
            sizes.placeOf(result.batchSize(), result.data().size()),
            panel -> panel.updateBeside(result, update),
            theme.get().palette()));
  }

  private static Key key(Result result, BatchSize size) {
    Scenario scenario = result.scenario();
    return new Key(scenario.with(scenario.experiment().withBatchSize(size)).alone(), result.data());
  }

  /// On the painting thread.
  private Panels panels(int number, List<Key> keys, Cancellation cancellation) {
    try {
      List<Result> results = new ArrayList<>();
      for (Key key : keys)
        results.add(known.get(key, () -> workspace.study().run(key.scenario(), cancellation)));
      tell(number, "");
      return new Panels(results);
    } catch (InputException e) {
      tell(number, e.getMessage());
      throw new CancellationException(e.getMessage());
    }
  }

  /// Tells in the place of the panels why there are none, unless something else is painted by now.
  private void tell(int number, String reason) {
    Platform.runLater(() -> {
      if (number == paintings) fault.setText(reason);
    });
  }

  private void onClick(MouseEvent event) {
    double zoom = canvas.zoom();
    painter
        .panelAt(event.getX() / zoom, event.getY() / zoom)
        .ifPresent(panel -> {
          begin(sizes.withLive(panel));
          BatchSize size = sizes.sizes().get(panel);
          workspace.change(experiment -> experiment.withBatchSize(size));
          repaint();
        });
  }
}
