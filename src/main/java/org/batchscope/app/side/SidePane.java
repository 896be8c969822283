package org.batchscope.app.side;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.canvas.Painter;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.workspace.Captions;
import org.batchscope.app.workspace.ViewChoice;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.dial.UpdateSpan;
import org.batchscope.figure.draw.Theme;
import org.batchscope.figure.loss.HorizontalAxis;
import org.batchscope.figure.samples.DataChart;
import org.batchscope.text.Messages;

/// The views beside the map: above, one that is chosen by tabs; below, the data.
public final class SidePane extends VBox implements AutoCloseable {
  // of the columns of many features
  private static final int MOST_IN_CARD = 3;
  private static final int MOST_IN_HINT = 24;
  private static final double HINT_WIDTH = 420;
  // in a card lower than this the data needs the room more than the constants of standardization,
  // which the title's hint tells, too
  private static final double ROOMY = 360;

  private final Workspace workspace;
  private final Playback playback;
  private final ReadOnlyObjectProperty<Theme> theme;
  private final List<SideView> views;
  private final TabPane tabs = new TabPane();
  private final FigureCanvas data = new FigureCanvas("data", 368, 260);

  /// Shows the result at the current update, as the user has chosen, in the colors of the theme.
  public SidePane(
      Workspace workspace,
      Playback playback,
      ViewChoice choice,
      ReadOnlyObjectProperty<Theme> theme,
      ObjectProperty<HorizontalAxis> lossAxis,
      ObjectProperty<UpdateSpan> span) {
    this.workspace = workspace;
    this.playback = playback;
    this.theme = theme;
    views =
        List.of(
            new LossView(lossAxis),
            new DialView(span),
            new LawView(workspace, choice),
            new WalkView(),
            new StepView(choice),
            new NetworkView(choice),
            new CostView(System::nanoTime));
    getStyleClass().add("side");
    data.setId("data");
    VBox.setVgrow(data, Priority.ALWAYS);
    StackPane viewsCard = viewsCard();
    VBox dataCard = dataCard();
    VBox.setVgrow(viewsCard, Priority.ALWAYS);
    VBox.setVgrow(dataCard, Priority.ALWAYS);
    getChildren().addAll(viewsCard, dataCard);
    workspace.resultProperty().addListener(_ -> repaint());
    playback.updateProperty().addListener(_ -> repaint());
    choice.settingsProperty().addListener(_ -> repaint());
    theme.addListener(_ -> repaint());
    for (SideView view : views)
      for (ObservableValue<?> own : view.choices()) own.addListener(_ -> repaintView());
    repaint();
  }

  /// What the views that are seen are painted on.
  public List<FigureCanvas> canvases() {
    return Stream.concat(chosen().canvases().stream(), Stream.of(data)).toList();
  }

  @Override
  public void close() {
    views.forEach(SideView::close);
    data.close();
  }

  /// Which of the views that are chosen by tabs is shown.
  public String chosenView() {
    return chosen().id();
  }

  /// Shows one of the views that are chosen by tabs, if there is one that is called so.
  public void choose(String id) {
    IntStream.range(0, views.size())
        .filter(view -> views.get(view).id().equals(id))
        .forEach(tabs.getSelectionModel()::select);
  }

  private SideView chosen() {
    return views.get(tabs.getSelectionModel().getSelectedIndex());
  }

  /// The views that are chosen by tabs.
  private StackPane viewsCard() {
    for (SideView view : views) tabs.getTabs().add(tab(view));
    tabs.setId("views");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getSelectionModel().selectedIndexProperty().addListener(_ -> repaint());
    StackPane card = new StackPane(tabs);
    card.getStyleClass().add("card");
    card.setMinHeight(0);
    card.setPrefHeight(300);
    return card;
  }

  private static Tab tab(SideView view) {
    Tab tab = new Tab(Messages.message("window.tab." + view.id()), view.content());
    tab.setId(view.id() + "-tab");
    String hint = "window.tab." + view.id() + ".hint";
    if (Messages.has(hint)) tab.setTooltip(hint(Messages.message(hint)));
    return tab;
  }

  private static Tooltip hint(String text) {
    Tooltip hint = new Tooltip(text);
    hint.setWrapText(true);
    hint.setMaxWidth(HINT_WIDTH);
    return hint;
  }

  private VBox dataCard() {
    Label title = new Label(Messages.message("window.data"));
    title.getStyleClass().add("card-title");
    Label constants = standardization();
    VBox card = new VBox(title, constants, data);
    constants
        .visibleProperty()
        .bind(
            constants
                .textProperty()
                .isNotEmpty()
                .and(card.heightProperty().greaterThanOrEqualTo(ROOMY)));
    Tooltip hint = hint("");
    hint.textProperty().bind(standardization(MOST_IN_HINT));
    hint.textProperty()
        .subscribe(text -> {
          if (text.isEmpty()) Tooltip.uninstall(title, hint);
          else Tooltip.install(title, hint);
        });
    card.getStyleClass().add("card");
    card.setPrefHeight(300);
    return card;
  }

  /// The constants by which the data was standardized, while it is.
  private Label standardization() {
    Label constants = new Label();
    constants.setId("standardization");
    constants.getStyleClass().addAll("quiet", "standardization");
    constants.setWrapText(true);
    constants.setMinHeight(USE_PREF_SIZE);
    constants.managedProperty().bind(constants.visibleProperty());
    constants.textProperty().bind(standardization(MOST_IN_CARD));
    return constants;
  }

  private ObservableValue<String> standardization(int mostColumns) {
    return workspace
        .resultProperty()
        .map(result -> Captions.standardization(result.data(), mostColumns));
  }

  /// Paints the views that are seen.
  private void repaint() {
    repaintView();
    data.show(Painter.of(new DataChart(workspace.result(), update(), theme.get().palette())));
  }

  private void repaintView() {
    chosen().show(workspace.result(), update(), theme.get().palette());
  }

  private int update() {
    return Math.min(playback.update(), workspace.result().miniBatch().updates());
  }
}
