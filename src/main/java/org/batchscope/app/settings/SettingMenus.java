package org.batchscope.app.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import org.batchscope.app.workspace.ExperimentEditor;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataSource;
import org.batchscope.figure.text.SettingNames;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.text.Messages;

/// The menus that choose data, network and loss.
///
/// @param openCsv lets the user choose a file of data
/// @param chooseColumns lets the user choose other columns of the data
/// @param chooseLayers lets the user choose the layers of a multi-layer perceptron
/// @param chooseParameters lets the user choose two parameters whose plane is seen
record SettingMenus(
    Workspace workspace,
    ExperimentEditor editor,
    Runnable openCsv,
    Runnable chooseColumns,
    Runnable chooseLayers,
    Runnable chooseParameters) {
  private static final List<List<Integer>> HIDDEN_LAYERS =
      List.of(List.of(4), List.of(8), List.of(16), List.of(8, 8));

  ContextMenu data() {
    ToolMenu menu = new ToolMenu();
    for (BuiltIn set : BuiltIn.values()) {
      DataSource source = new DataSource.Included(set);
      menu.withChoice(
          SettingNames.of(source),
          workspace.experimentProperty(),
          experiment -> experiment.data().source().equals(source),
          () -> editor.chooseSource(source));
    }
    return menu.withLine().with("window.open-csv", openCsv).with("window.columns", chooseColumns);
  }

  ContextMenu network() {
    ToolMenu menu = new ToolMenu();
    for (Network network : networks())
      menu.withChoice(
          SettingNames.of(network),
          workspace.experimentProperty(),
          experiment -> isSame(experiment.network(), network),
          () -> editor.chooseNetwork(network));
    menu.withChoice(
        Messages.message("window.layers"),
        workspace.experimentProperty(),
        experiment -> networks().stream().noneMatch(each -> isSame(experiment.network(), each)),
        chooseLayers);
    new PlaneMenu(workspace, editor, chooseParameters).addTo(menu);
    return menu;
  }

  ContextMenu loss() {
    ToolMenu menu = new ToolMenu();
    for (Loss loss : Loss.values())
      menu.withChoice(
          SettingNames.of(loss),
          workspace.experimentProperty(),
          experiment -> experiment.loss() == loss,
          () -> editor.chooseLoss(loss));
    return menu;
  }

  /// The output of a multi-layer perceptron is not chosen by the menu: it suits the data.
  private static boolean isSame(Network now, Network choice) {
    return now instanceof Network.Mlp mlp
        ? mlp.with(Output.LINEAR).equals(choice)
        : now.equals(choice);
  }

  private static List<Network> networks() {
    List<Network> networks = new ArrayList<>();
    Stream.of(Activation.values()).map(Network.Neuron::new).forEach(networks::add);
    networks.add(new Network.Chain());
    for (List<Integer> hidden : HIDDEN_LAYERS)
      networks.add(new Network.Mlp(hidden, Activation.TANH, Output.LINEAR));
    networks.add(new Network.Mlp(List.of(16), Activation.RELU, Output.LINEAR));
    return networks;
  }
}
