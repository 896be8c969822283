package org.batchscope.app.settings;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuItem;
import org.batchscope.app.workspace.ExperimentEditor;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.network.Network;
import org.batchscope.surface.PlaneChoice;
import org.batchscope.surface.PlaneKind;
import org.batchscope.text.Messages;

/// The part of the network menu that is for networks with more than two parameters: which plane
/// through them the map shows, and where they begin.
record PlaneMenu(Workspace workspace, ExperimentEditor editor, Runnable chooseParameters) {
  private static final long FIRST_SEED = 1;

  void addTo(ToolMenu menu) {
    int before = menu.getItems().size();
    menu.withLine();
    for (PlaneKind kind : PlaneKind.values())
      menu.withChoice(
          Messages.message("window.plane." + kind.id()),
          workspace.scenarioProperty(),
          scenario -> PlaneKind.of(scenario.plane()) == kind,
          () -> choose(kind));
    menu.withLine().with("window.draw-start", editor::drawStart);
    List<MenuItem> added = menu.getItems().subList(before, menu.getItems().size());
    for (MenuItem item : added)
      item.disableProperty()
          .bind(
              Bindings.createBooleanBinding(
                  () -> !(workspace.experiment().network() instanceof Network.Mlp),
                  workspace.experimentProperty()));
  }

  /// Whoever asks for random directions again gets others.
  private void choose(PlaneKind kind) {
    switch (kind) {
      case PRINCIPAL_COMPONENTS -> show(new PlaneChoice.PrincipalComponents());
      case RANDOM -> {
        boolean again = workspace.scenario().plane() instanceof PlaneChoice.RandomDirections;
        long seed =
            again
                ? ((PlaneChoice.RandomDirections) workspace.scenario().plane()).seed() + 1
                : FIRST_SEED;
        show(new PlaneChoice.RandomDirections(seed));
      }
      case PARAMETERS -> chooseParameters.run();
      case ENDS -> show(new PlaneChoice.StartAndEnds());
    }
  }

  private void show(PlaneChoice plane) {
    workspace.changeScenario(scenario -> scenario.withPlane(plane));
  }
}
