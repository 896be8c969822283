package org.batchscope.app.settings;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import org.batchscope.app.workspace.ExperimentEditor;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.draw.Theme;
import org.batchscope.figure.text.SettingNames;
import org.batchscope.optimizer.Schedule;
import org.batchscope.text.Messages;
import org.batchscope.training.Experiment;
import org.batchscope.training.LearningRateScaling;

/// The buttons of the toolbar that tell the settings of the experiment and open what changes them.
public final class SettingButtons {
  private final Workspace workspace;
  private final ExperimentEditor editor;
  private final ToolButton data;
  private final ToolButton network;
  private final ToolButton loss;
  private final ToolButton optimizer;
  private final ToolButton learningRate;
  private final ToolButton run;

  /// @param openCsv lets the user choose a file of data
  /// @param chooseColumns lets the user choose other columns of the data
  /// @param chooseParameters lets the user choose two parameters whose plane is seen
  /// @param theme in whose colors panels draw
  public SettingButtons(
      Workspace workspace,
      ExperimentEditor editor,
      Runnable openCsv,
      Runnable chooseColumns,
      Runnable chooseParameters,
      ReadOnlyObjectProperty<Theme> theme) {
    this.workspace = workspace;
    this.editor = editor;
    SettingMenus menus =
        new SettingMenus(
            workspace, editor, openCsv, chooseColumns, this::chooseLayers, chooseParameters);
    data = menu("data-menu", "window.data", menus::data);
    network = menu("network-menu", "window.network", menus::network);
    loss = menu("loss-menu", "window.loss", menus::loss);
    optimizer = panel("optimizer-menu", "window.optimizer", () -> new OptimizerPanel(workspace));
    learningRate =
        panel(
            "learning-rate", "window.learning-rate", () -> new LearningRatePanel(workspace, theme));
    learningRate.setShortCaption(Messages.message("window.learning-rate.short"));
    learningRate.keepPanelOpenOver(".batch-size-bar");
    run = panel("run-menu", "window.run", () -> new RunPanel(workspace));
    // most changes are those of a drag, of the batch size, which no button tells
    workspace
        .experimentProperty()
        .addListener((_, before, now) -> {
          if (!before.withBatchSize(now.batchSize()).equals(now)) follow();
        });
    follow();
  }

  /// From left to right.
  public List<? extends Node> nodes() {
    return buttons();
  }

  /// Writes more or less on the buttons. The learning rate, a bare number, never goes without a
  /// caption.
  public void write(Wording wording) {
    for (ToolButton button : List.of(data, network, loss, optimizer, run))
      button.setCompact(!wording.hasAtLeast(Wording.CAPTIONS));
    learningRate.setCompact(!wording.hasAtLeast(Wording.WORDS));
    for (ToolButton button : buttons()) button.setShort(!wording.hasAtLeast(Wording.CLOSE_VALUES));
  }

  private List<ToolButton> buttons() {
    return List.of(data, network, loss, optimizer, learningRate, run);
  }

  private static ToolButton menu(String id, String captionKey, Supplier<ContextMenu> menu) {
    return ToolButton.withMenu(id, Messages.message(captionKey), menu);
  }

  private static ToolButton panel(String id, String captionKey, Supplier<Node> panel) {
    return ToolButton.withPanel(id, Messages.message(captionKey), panel);
  }

  private void chooseLayers() {
    network.openPanel(() -> new LayersPanel(workspace, editor));
  }

  private void follow() {
    Experiment now = workspace.experiment();
    data.setValue(SettingNames.of(now.data().source()));
    network.setValue(SettingNames.network(now));
    loss.setValue(SettingNames.of(now.loss()));
    optimizer.setValue(SettingNames.of(now.optimizer()));
    learningRate.setValue(learningRate(now));
    run.setValue(SettingNames.of(now.length()));
  }

  /// The learning rate, and what changes it: "0.8 cosine ∝ √B".
  private static String learningRate(Experiment experiment) {
    StringBuilder text = new StringBuilder(NumberField.plain(experiment.learningRate()));
    if (!experiment.schedule().equals(Schedule.CONSTANT))
      text.append(' ').append(SettingNames.of(experiment.schedule()));
    LearningRateScaling scaling = experiment.learningRateScaling();
    if (!(scaling instanceof LearningRateScaling.None))
      text.append(' ').append(SettingNames.of(scaling));
    return text.toString();
  }
}
