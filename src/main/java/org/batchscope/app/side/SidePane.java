package org.batchscope.app.side;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.canvas.Painter;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.workspace.Captions;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.DataChart;
import org.batchscope.figure.DialFigure;
import org.batchscope.figure.HorizontalAxis;
import org.batchscope.figure.LossChart;
import org.batchscope.figure.Palette;
import org.batchscope.figure.Theme;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;

/// The views beside the map: above, one that is chosen by tabs; below, the data.
public final class SidePane extends VBox implements AutoCloseable {
  private final Workspace workspace;
  private final Playback playback;
  private final ReadOnlyObjectProperty<Theme> theme;
  private final ObjectProperty<HorizontalAxis> lossAxis;
  private final FigureCanvas loss = new FigureCanvas("loss", 368, 240);
  private final FigureCanvas dial = new FigureCanvas("dial", 368, 240);
  private final LawPane law;
  private final Tab lossTab;
  private final Tab dialTab = tab("dial-tab", "window.tab.dial", dial);
  private final Tab lawTab;
  private final FigureCanvas data = new FigureCanvas("data", 368, 260);

  /// Shows the result at the current update, in the colors of the theme.
  public SidePane(
      Workspace workspace,
      Playback playback,
      ReadOnlyObjectProperty<Theme> theme,
      ObjectProperty<HorizontalAxis> lossAxis) {
    this.workspace = workspace;
    this.playback = playback;
    this.theme = theme;
    this.lossAxis = lossAxis;
    law = new LawPane(workspace);
    VBox.setVgrow(loss, Priority.ALWAYS);
    lossTab = tab("loss-tab", "window.tab.loss", new VBox(loss, axisChoice()));
    lawTab = tab("law-tab", "window.tab.law", law.canvas());
    getStyleClass().add("side");
    loss.setId("loss");
    data.setId("data");
    VBox.setVgrow(data, Priority.ALWAYS);
    StackPane views = views();
    VBox dataCard = dataCard();
    VBox.setVgrow(views, Priority.ALWAYS);
    VBox.setVgrow(dataCard, Priority.ALWAYS);
    getChildren().addAll(views, dataCard);
    workspace.resultProperty().addListener(_ -> repaint());
    playback.updateProperty().addListener(_ -> repaint());
    theme.addListener(_ -> repaint());
    lossAxis.addListener(_ -> repaint());
    repaint();
  }

  /// What the views that are seen are painted on.
  public List<FigureCanvas> canvases() {
    return Stream.of(loss, dial, law.canvas(), data).filter(this::isSeen).toList();
  }

  private boolean isSeen(FigureCanvas canvas) {
    return canvas == data
        || Stream.of(lossTab, dialTab, lawTab)
            .anyMatch(tab ->
                tab.isSelected()
                    && (tab.getContent() == canvas || canvas.getParent() == tab.getContent()));
  }

  @Override
  public void close() {
    loss.close();
    dial.close();
    law.canvas().close();
    data.close();
  }

  /// The views that are chosen by tabs.
  private StackPane views() {
    dial.setId("dial");
    TabPane tabs =
        new TabPane(
            lossTab,
            dialTab,
            lawTab,
            tab("step-tab", "window.tab.step", new StepPane(workspace, playback)));
    for (Tab tab : tabs.getTabs()) tab.selectedProperty().addListener(_ -> repaint());
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    StackPane views = new StackPane(tabs);
    views.getStyleClass().add("card");
    views.setMinHeight(0);
    views.setPrefHeight(300);
    return views;
  }

  private VBox dataCard() {
    Label title = new Label(Messages.message("window.data"));
    title.getStyleClass().add("card-title");
    VBox card = new VBox(title, standardization(), data);
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
    constants.visibleProperty().bind(constants.textProperty().isNotEmpty());
    constants
        .textProperty()
        .bind(workspace.resultProperty().map(result -> Captions.standardization(result.data())));
    return constants;
  }

  private static Tab tab(String id, String key, Node content) {
    Tab tab = new Tab(Messages.message(key), content);
    tab.setId(id);
    return tab;
  }

  private HBox axisChoice() {
    ToggleGroup group = new ToggleGroup();
    HBox choice = new HBox();
    choice.getStyleClass().add("axis-choice");
    choice.setMinHeight(USE_PREF_SIZE);
    for (HorizontalAxis axis : HorizontalAxis.values()) {
      String name = axis.name().toLowerCase(Locale.ROOT);
      RadioButton button = new RadioButton(Messages.message("window.loss." + name));
      button.setId("loss-" + name);
      button.setToggleGroup(group);
      button.setSelected(lossAxis.get() == axis);
      button.setOnAction(_ -> lossAxis.set(axis));
      choice.getChildren().add(button);
    }
    return choice;
  }

  /// Paints the views that are seen.
  private void repaint() {
    Result result = workspace.result();
    int update = Math.min(playback.update(), result.miniBatch().updates());
    Palette palette = theme.get().palette();
    if (lossTab.isSelected())
      loss.show(Painter.of(new LossChart(result, update, lossAxis.get(), palette)));
    if (dialTab.isSelected()) dial.show(Painter.of(new DialFigure(result, update, palette)));
    if (lawTab.isSelected()) law.show(result, update, palette);
    data.show(Painter.of(new DataChart(result, update, palette)));
  }
}
