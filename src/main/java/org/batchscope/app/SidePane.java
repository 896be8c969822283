package org.batchscope.app;

import java.util.List;
import java.util.Locale;
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
import javafx.scene.layout.VBox;
import org.batchscope.figure.DataChart;
import org.batchscope.figure.HorizontalAxis;
import org.batchscope.figure.LossChart;
import org.batchscope.text.Messages;

/// The views beside the map: above, one that is chosen by tabs; below, the data.
final class SidePane extends VBox implements AutoCloseable {
  private final Workspace workspace;
  private final Playback playback;
  private final ReadOnlyObjectProperty<ThemeChoice> theme;
  private final ObjectProperty<HorizontalAxis> lossAxis;
  private final FigureCanvas loss = new FigureCanvas("loss");
  private final FigureCanvas data = new FigureCanvas("data");

  SidePane(
      Workspace workspace,
      Playback playback,
      ReadOnlyObjectProperty<ThemeChoice> theme,
      ObjectProperty<HorizontalAxis> lossAxis) {
    this.workspace = workspace;
    this.playback = playback;
    this.theme = theme;
    this.lossAxis = lossAxis;
    getStyleClass().add("side");
    loss.setId("loss");
    data.setId("data");
    VBox lossView = new VBox(axisChoice(), loss);
    lossView.getStyleClass().add("loss-view");
    VBox.setVgrow(loss, Priority.ALWAYS);
    TabPane tabs =
        new TabPane(
            tab("loss-tab", "window.tab.loss", lossView),
            tab("step-tab", "window.tab.step", new StepPane(workspace, playback)));
    tabs.getStyleClass().add("card");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setMinHeight(0);
    tabs.setPrefHeight(300);
    Label dataTitle = new Label(Messages.message("window.data"));
    dataTitle.getStyleClass().add("card-title");
    VBox dataCard = new VBox(dataTitle, data);
    dataCard.getStyleClass().add("card");
    dataCard.setPrefHeight(300);
    VBox.setVgrow(data, Priority.ALWAYS);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    VBox.setVgrow(dataCard, Priority.ALWAYS);
    getChildren().addAll(tabs, dataCard);
    workspace.resultProperty().addListener(_ -> repaint());
    playback.updateProperty().addListener(_ -> repaint());
    theme.addListener(_ -> repaint());
    lossAxis.addListener(_ -> repaint());
    repaint();
  }

  List<FigureCanvas> canvases() {
    return List.of(loss, data);
  }

  @Override
  public void close() {
    loss.close();
    data.close();
  }

  private static Tab tab(String id, String key, Node content) {
    Tab tab = new Tab(Messages.message(key), content);
    tab.setId(id);
    return tab;
  }

  private HBox axisChoice() {
    ToggleGroup group = new ToggleGroup();
    HBox choice = new HBox(new Label(Messages.message("window.loss.over")));
    choice.getStyleClass().add("axis-choice");
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

  private void repaint() {
    int update = Math.min(playback.update(), workspace.result().miniBatch().updates());
    loss.show(
        Painter.of(
            new LossChart(workspace.result(), update, lossAxis.get(), theme.get().palette())));
    data.show(Painter.of(new DataChart(workspace.result(), update, theme.get().palette())));
  }
}
