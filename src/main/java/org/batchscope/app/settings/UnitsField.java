package org.batchscope.app.settings;

import java.util.function.IntConsumer;
import javafx.scene.layout.VBox;
import org.batchscope.network.Network;
import org.batchscope.text.Messages;

/// A field for the number of units of a hidden layer. What is wrong with a number that was typed
/// stands beneath it, until another one is there.
final class UnitsField extends VBox {
  private final NumberField units;
  private final PanelNote fault;
  private final IntConsumer chosen;

  /// @param layer from 1
  /// @param chosen told every number of units that the user types
  UnitsField(int layer, IntConsumer chosen) {
    this.chosen = chosen;
    String name = Messages.message("window.layers.width", layer);
    units = new NumberField("units-" + layer, name, this::refuse, this::choose);
    fault = new PanelNote("units-" + layer + "-fault", "fault");
    getChildren().addAll(units, fault);
  }

  /// Shows a number that was chosen.
  void show(int number) {
    units.show(number);
    refuse("");
  }

  private void choose(double typed) {
    if (NumberField.isWhole(typed, 1) && typed <= Network.Mlp.MOST_UNITS)
      chosen.accept((int) typed);
    else
      refuse(
          Messages.message(
              "window.layers.refused",
              units.getAccessibleText(),
              Network.Mlp.MOST_UNITS,
              NumberField.plain(typed)));
  }

  private void refuse(String reason) {
    fault.setText(reason);
    units.setAccessibleHelp(reason);
  }
}
