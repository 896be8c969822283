package org.batchscope.app.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.batchscope.app.workspace.ExperimentEditor;
import org.batchscope.app.workspace.Gestures;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.data.Dataset;
import org.batchscope.network.Activation;
import org.batchscope.network.LossRules;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.text.Messages;
import org.batchscope.training.ExperimentDefaults;

/// Chooses the layers of a multi-layer perceptron. While the network is another one, it shows the
/// layers that were chosen last, ready to be used.
final class LayersPanel extends VBox {
  private static final double WIDTH = 330;

  private final Workspace workspace;
  private final ExperimentEditor editor;
  private final Choice<Integer> count;
  private final List<UnitsField> units = new ArrayList<>();
  private final Choice<Activation> activation;
  private final Choice<Output> output;
  private final PanelNote hint = new PanelNote("layers-hint", "quiet");
  private final Button use = new Button(Messages.message("window.layers.use"));
  private Network.Mlp shown;
  private Dataset shownFor;
  // of a layer that is not there it is remembered, too
  private final List<Integer> shownUnits = new ArrayList<>();

  LayersPanel(Workspace workspace, ExperimentEditor editor) {
    this.workspace = workspace;
    this.editor = editor;
    getStyleClass().addAll("panel", "layers-panel");
    Gestures.attend(this, workspace);
    setPrefWidth(WIDTH);
    PanelGrid grid = new PanelGrid();
    count =
        new Choice<>(
            "layers-count", numbers(Network.Mlp.MOST_LAYERS), String::valueOf, this::chooseCount);
    grid.row(new Label(Messages.message("window.layers.count")), count);
    for (int layer = 1; layer <= Network.Mlp.MOST_LAYERS; layer++) {
      int index = layer - 1;
      units.add(new UnitsField(layer, number -> chooseUnits(index, number)));
      Label name = new Label(Messages.message("window.layers.units", layer));
      // beside the number, whatever is beneath it
      GridPane.setValignment(name, VPos.TOP);
      name.getStyleClass().add("units-name");
      grid.row(name, units.getLast());
    }
    activation =
        new Choice<>(
            "layers-activation",
            List.of(Activation.TANH, Activation.RELU, Activation.SIGMOID),
            each -> Messages.message("activation." + each.id()),
            each -> choose(new Network.Mlp(shown.hidden(), each, shown.output())));
    grid.row(new Label(Messages.message("window.layers.activation")), activation);
    output =
        new Choice<>(
            "layers-output",
            List.of(Output.values()),
            each -> Messages.message("output." + each.id()),
            this::chooseOutput);
    grid.row(new Label(Messages.message("window.layers.output")), output);
    use.setId("layers-use");
    use.setOnAction(_ -> choose(shown));
    use.managedProperty().bind(use.visibleProperty());
    getChildren().addAll(grid, hint, use);
    shownFor = data();
    shown =
        new Network.Mlp(
            ExperimentDefaults.USUAL_HIDDEN, Activation.TANH, ExperimentDefaults.outputFor(data()));
    workspace.experimentProperty().addListener(_ -> follow());
    workspace.resultProperty().addListener(_ -> follow());
    follow();
  }

  private Dataset data() {
    return workspace.result().data();
  }

  private static List<Integer> numbers(int most) {
    return IntStream.rangeClosed(1, most).boxed().toList();
  }

  private void chooseCount(int layers) {
    choose(new Network.Mlp(shownUnits.subList(0, layers), shown.activation(), shown.output()));
  }

  private void chooseUnits(int layer, int number) {
    List<Integer> hidden = new ArrayList<>(shown.hidden());
    hidden.set(layer, number);
    choose(new Network.Mlp(hidden, shown.activation(), shown.output()));
  }

  private void chooseOutput(Output chosen) {
    if (impossible().contains(chosen)) show();
    else choose(shown.with(chosen));
  }

  /// Shown at once, so that whatever is chosen next goes on from there.
  private void choose(Network.Mlp chosen) {
    shown = chosen;
    show();
    editor.chooseLayers(chosen);
  }

  private void follow() {
    boolean layered = workspace.experiment().network() instanceof Network.Mlp;
    use.setVisible(!layered);
    if (workspace.experiment().network() instanceof Network.Mlp now) shown = now;
    else if (shownFor != data()) shown = shown.with(ExperimentDefaults.outputFor(data()));
    shownFor = data();
    show();
  }

  private void show() {
    List<Integer> hidden = shown.hidden();
    while (shownUnits.size() < units.size()) shownUnits.add(hidden.getLast());
    for (int layer = 0; layer < hidden.size(); layer++) shownUnits.set(layer, hidden.get(layer));
    count.show(hidden.size());
    for (int layer = 0; layer < units.size(); layer++) {
      units.get(layer).show(shownUnits.get(layer));
      units.get(layer).setVisible(layer < hidden.size());
    }
    activation.show(shown.activation());
    output.show(shown.output());
    output.showImpossible(impossible());
    hint.setText(reason());
  }

  /// Outputs that suit no loss on the data.
  private Set<Output> impossible() {
    return Arrays.stream(Output.values())
        .filter(each -> LossRules.suited(shown.with(each), data()).isEmpty())
        .collect(Collectors.toSet());
  }

  /// Why some outputs cannot be chosen.
  private String reason() {
    int classes = data().classCount();
    if (classes < 2) return Messages.message("window.layers.no-classes", data().targetName());
    if (classes > 2)
      return Messages.message("window.layers.several-classes", data().targetName(), classes);
    return "";
  }
}
