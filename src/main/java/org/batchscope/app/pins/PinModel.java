package org.batchscope.app.pins;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.study.Pin;
import org.batchscope.study.Scenario;
import org.batchscope.text.Messages;

/// What can be done with the pinned runs of the workspace. A pin is known by its style, which no
/// other has.
public final class PinModel {
  private final Workspace workspace;
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper();

  /// Works on the scenario of `workspace`.
  public PinModel(Workspace workspace) {
    this.workspace = workspace;
    workspace.scenarioProperty().addListener(_ -> follow());
    follow();
  }

  /// Why the run of the moment cannot be pinned, one sentence; empty if it can.
  ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// Pins the run of the moment, or tells why it cannot be.
  public void pin() {
    if (refusal.get().isEmpty()) workspace.changeScenario(Scenario::pinned);
    else workspace.tell(refusal.get());
  }

  /// Calls a pin something else.
  ///
  /// @param name empty for what is special about it
  void rename(int style, String name) {
    replace(style, pin -> pin.withName(name.strip()));
  }

  /// Draws a pin no longer, or again.
  void setHidden(int style, boolean hidden) {
    replace(style, pin -> pin.withHidden(hidden));
  }

  /// Changes places with the pin before.
  void moveUp(int style) {
    changePins(pins -> swap(pins, place(pins, style), place(pins, style) - 1));
  }

  /// Changes places with the pin after.
  void moveDown(int style) {
    changePins(pins -> swap(pins, place(pins, style), place(pins, style) + 1));
  }

  void remove(int style) {
    changePins(pins -> pins.removeIf(pin -> pin.style() == style));
  }

  void removeAll() {
    changePins(List::clear);
  }

  /// Makes a pinned run the experiment again.
  void restore(int style) {
    List<Pin> pins = workspace.scenario().pins();
    Pin pin = pins.get(place(pins, style));
    workspace.change(_ -> pin.experiment());
  }

  private void replace(int style, UnaryOperator<Pin> change) {
    changePins(pins -> pins.replaceAll(pin -> pin.style() == style ? change.apply(pin) : pin));
  }

  private void changePins(Consumer<List<Pin>> change) {
    workspace.changeScenario(now -> {
      List<Pin> pins = new ArrayList<>(now.pins());
      change.accept(pins);
      return now.withPins(pins);
    });
  }

  private static void swap(List<Pin> pins, int place, int other) {
    if (other >= 0 && other < pins.size()) Collections.swap(pins, place, other);
  }

  private static int place(List<Pin> pins, int style) {
    return IntStream.range(0, pins.size())
        .filter(k -> pins.get(k).style() == style)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no pin has style " + style));
  }

  private void follow() {
    Scenario now = workspace.scenario();
    boolean known = now.pins().stream().anyMatch(pin -> pin.experiment().equals(now.experiment()));
    if (known) refusal.set(Messages.message("window.pin.known"));
    else if (now.pins().size() == Scenario.MOST_PINS)
      refusal.set(Messages.message("window.pin.full", Scenario.MOST_PINS));
    else refusal.set("");
  }
}
