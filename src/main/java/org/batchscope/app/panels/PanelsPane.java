package org.batchscope.app.panels;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
  // as the user typed them; none as long as the usual ones will do
  private List<BatchSize> chosen = List.of();
  private PanelSizes sizes;

  /// Shows panels in the colors of the theme.
  public PanelsPane(Workspace workspace, Playback playback, ReadOnlyObjectProperty<Theme> theme) {
    this.workspace = workspace;
    this.playback = playback;
    this.theme = theme;
    setId("panels-pane");
    field = new BatchSizesField(workspace, this::choose);
    sizes = usualSizes(workspace.result());
    field.show(sizes.sizes());
    Label title = new Label(Messages.message("panels.sizes"));
    title.getStyleClass().add("quiet");
    HBox header = new HBox(title, field);
    header.getStyleClass().add("panels-header");
    VBox.setVgrow(canvas, Priority.ALWAYS);
    getChildren().addAll(header, canvas);
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

  private static PanelSizes usualSizes(Result result) {
    int n = result.data().size();
    return PanelSizes.with(result.batchSize(), Panels.usualSizes(n), n);
  }

  private void choose(List<BatchSize> typed) {
    chosen = typed;
    show(suitedTo(workspace.result()));
    repaint();
  }

  private void follow(Result before, Result now) {
    if (now.data() != before.data()) show(suitedTo(now));
    else if (now.batchSize() != before.batchSize())
      show(sizes.following(now.batchSize(), now.data().size()));
    repaint();
  }

  /// Those that were typed, or the usual ones where data have too few samples for these.
  private PanelSizes suitedTo(Result result) {
    int n = result.data().size();
    boolean fit = !chosen.isEmpty() && chosen.stream().allMatch(size -> size.of(n) <= n);
    return fit ? PanelSizes.chosen(result.batchSize(), chosen, n) : usualSizes(result);
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
    canvas.show(
        painter.painter(
            cancellation -> panels(keys, cancellation),
            sizes.placeOf(result.batchSize(), result.data().size()),
            panel -> panel.updateBeside(result, update),
            theme.get().palette()));
  }

  private static Key key(Result result, BatchSize size) {
    Scenario scenario = result.scenario();
    return new Key(scenario.with(scenario.experiment().withBatchSize(size)).alone(), result.data());
  }

  /// On the painting thread.
  private Panels panels(List<Key> keys, Cancellation cancellation) {
    return new Panels(
        keys.stream()
            .map(key -> known.get(key, () -> workspace.run(key.scenario(), cancellation)))
            .toList());
  }

  private void onClick(MouseEvent event) {
    double zoom = canvas.zoom();
    painter
        .panelAt(event.getX() / zoom, event.getY() / zoom)
        .ifPresent(panel -> {
          sizes = sizes.withLive(panel);
          BatchSize size = sizes.sizes().get(panel);
          workspace.change(experiment -> experiment.withBatchSize(size));
          repaint();
        });
  }
}
