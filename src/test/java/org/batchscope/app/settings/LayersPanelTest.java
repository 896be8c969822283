package org.batchscope.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import org.batchscope.app.window.DrivenWindow;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataSource;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.optimizer.OptimizerKind;
import org.batchscope.study.Result;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LayersPanelTest {
  private static final List<String> ACTIVATIONS = List.of("ReLU", "sigmoid", "tanh");

  private final DrivenWindow window = new DrivenWindow();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void layersAreChosenFreely() {
    open();
    window.type("#units-1", "5");
    awaitNetwork(List.of(5), Activation.TANH, Output.SIGMOID);
    window.pick("#layers-count", "2");
    awaitNetwork(List.of(5, 8), Activation.TANH, Output.SIGMOID);
    window.type("#units-2", "64");
    awaitNetwork(List.of(5, 64), Activation.TANH, Output.SIGMOID);
    window.pick("#layers-activation", "ReLU");
    Result result = awaitNetwork(List.of(5, 64), Activation.RELU, Output.SIGMOID);
    assertEquals(5 * 3 + 64 * 6 + 65, result.objective().parameterCount());
    window.pick("#layers-count", "1");
    awaitNetwork(List.of(5), Activation.RELU, Output.SIGMOID);
    window.pick("#layers-count", "2");
    awaitNetwork(List.of(5, 64), Activation.RELU, Output.SIGMOID);
    assertEquals(
        "5–64 ReLU units",
        window.onScreen(() -> window.<Node>the("#network-menu").getAccessibleHelp()));
  }

  @Test
  void whatIsNoNumberOfUnitsIsRefusedBesideItsFieldAndEverythingStays() {
    open();
    window.clickOn("#layers-use");
    Experiment before = awaitNetwork(List.of(8), Activation.TANH, Output.SIGMOID).experiment();
    for (String typed : List.of("0", "65", "-3", "2.5", "many", "")) {
      window.type("#units-1", typed);
      String fault = window.onScreen(() -> window.<Label>the("#units-1-fault").getText());
      assertTrue(fault.startsWith("The number of units of layer 1 "), fault);
      assertTrue(fault.contains(typed), fault);
      assertTrue(window.onScreen(() -> window.the("#units-1-fault").isVisible()));
      assertEquals(typed, window.textOf("#units-1"));
      assertEquals(before, window.experiment());
    }
    window.type("#units-1", "8");
    assertFalse(window.onScreen(() -> window.the("#units-1-fault").isVisible()));
    window.type("#units-1", "7");
    awaitNetwork(List.of(7), Activation.TANH, Output.SIGMOID);
    assertFalse(window.onScreen(() -> window.the("#units-1-fault").isVisible()));
  }

  @Test
  void escapeClosesAnOpenListFirstAndThenThePanel() {
    open();
    assertEscapeClosesListAndPanel("#layers-activation");
  }

  @Test
  void escapeClosesThePanelOfTheOptimizerWhileItsBoxHasTheFocus() {
    window.clickOn("#optimizer-menu");
    assertEscapeClosesListAndPanel("#optimizer");
  }

  private void assertEscapeClosesListAndPanel(String id) {
    ComboBox<?> box = window.the(id);
    window.clickOn(box);
    window.until("the list", box::isShowing);
    window.push(KeyCode.ESCAPE);
    window.until("no list", () -> !box.isShowing());
    assertTrue(window.onScreen(() -> box.getScene().getWindow().isShowing()), "the panel is there");
    assertTrue(window.onScreen(box::isFocused));
    window.push(KeyCode.ESCAPE);
    window.until("no panel", () -> !box.getScene().getWindow().isShowing());
  }

  @Test
  void theLossFollowsTheOutputAndTheUserIsTold() {
    open();
    window.pick("#layers-output", "softmax");
    Result softmax = awaitNetwork(List.of(8), Activation.TANH, Output.SOFTMAX);
    assertEquals(Loss.CROSS_ENTROPY, softmax.experiment().loss());
    assertEquals(
        "The loss is now cross-entropy, which goes with the output softmax.", window.notice());
    window.pick("#layers-output", "linear");
    Result linear = awaitNetwork(List.of(8), Activation.TANH, Output.LINEAR);
    assertEquals(Loss.MSE, linear.experiment().loss());
    window.pick("#layers-output", "sigmoid");
    Result sigmoid = awaitNetwork(List.of(8), Activation.TANH, Output.SIGMOID);
    assertEquals(Loss.MSE, sigmoid.experiment().loss(), "a loss that the output can have stays");
    window.inWindow(() -> window.the("#layers-output").getScene().getWindow().hide());
    window.choose("#loss-menu", "log-loss");
    assertEquals(Loss.LOG_LOSS, window.awaitResult().experiment().loss());
  }

  @Test
  void weightsThatWereDrawnStayWhereOnlyTheActivationChanges() {
    open();
    window.clickOn("#layers-use");
    awaitNetwork(List.of(8), Activation.TANH, Output.SIGMOID);
    window.push(KeyCode.ESCAPE);
    List<Double> first = window.experiment().start();
    window.choose("#network-menu", "Draw other initial weights");
    window.until("others", () -> !workspace().result().experiment().start().equals(first));
    List<Double> drawn = window.experiment().start();
    open();
    window.pick("#layers-activation", "sigmoid");
    Result result = awaitNetwork(List.of(8), Activation.SIGMOID, Output.SIGMOID);
    assertEquals(drawn, result.experiment().start());
  }

  @Test
  void outputsThatDoNotSuitTheDataCannotBeChosenAndTheReasonIsTold() {
    window.choose("#data-menu", "line");
    DataSource line = new DataSource.Included(BuiltIn.LINE);
    window.until("line", () -> workspace().result().experiment().data().source().equals(line));
    window.awaitResult();
    open();
    assertEquals(
        "Softmax predicts classes, but the target y is a number.",
        window.onScreen(() -> window.<Label>the("#layers-hint").getText()));
    window.clickOn("#layers-output");
    assertTrue(window.onScreen(() -> cell("softmax").isDisabled()));
    assertFalse(window.onScreen(() -> cell("sigmoid").isDisabled()));
    window.push(KeyCode.ESCAPE);
  }

  @Test
  void everyActivationIsTrainedWithEveryOutputAndLoss() {
    open();
    for (String activation : ACTIVATIONS) {
      window.pick("#layers-activation", activation);
      for (String output : List.of("linear", "softmax", "sigmoid")) {
        window.pick("#layers-output", output);
        window.until(
            activation + " with " + output,
            () ->
                workspace().result().experiment().network() instanceof Network.Mlp mlp
                    && mlp.activation().id().equalsIgnoreCase(activation)
                    && mlp.output().id().equals(output));
        for (Loss loss : Loss.values()) tryLoss(loss);
      }
    }
  }

  @Test
  void everyOptimizerTrainsLayers() {
    window.choose("#network-menu", "8–8 tanh units");
    window.awaitResult();
    window.inWindow(() -> workspace().change(now -> now.withBatchSize(new BatchSize.Full())));
    for (OptimizerKind kind : OptimizerKind.values()) {
      window.inWindow(() -> workspace().change(now -> now.withOptimizer(kind.usual())));
      Result result = window.awaitResult();
      assertEquals(kind, OptimizerKind.of(result.experiment().optimizer()));
      assertEquals(70, result.fullBatch().updates(), kind.id());
      awaitPaintings();
    }
  }

  /// A loss is taken, or refused with a reason.
  private void tryLoss(Loss loss) {
    Experiment before = window.awaitResult().experiment();
    window.inWindow(() -> workspace().change(now -> now.withLoss(loss)));
    window.until(
        "an answer",
        () ->
            workspace().result().experiment().loss() == loss
                || !workspace().noticeProperty().get().isEmpty());
    Experiment after = window.awaitResult().experiment();
    Output output = ((Network.Mlp) after.network()).output();
    boolean possible =
        switch (output) {
          case LINEAR -> loss == Loss.MSE;
          case SIGMOID -> loss != Loss.CROSS_ENTROPY;
          case SOFTMAX -> loss == Loss.CROSS_ENTROPY;
        };
    assertEquals(possible ? before.withLoss(loss) : before, after, output + " with " + loss);
    awaitPaintings();
  }

  private void awaitPaintings() {
    window.until(
        "pictures", () -> window.content().canvases().stream().allMatch(each -> each.isUpToDate()));
  }

  private void open() {
    window.choose("#network-menu", "Layers…");
    window.until("the panel", () -> window.lookup("#units-1").tryQuery().isPresent());
  }

  private Workspace workspace() {
    return window.content().workspace();
  }

  private Result awaitNetwork(List<Integer> hidden, Activation activation, Output output) {
    Network wanted = new Network.Mlp(hidden, activation, output);
    window.until(
        wanted.toString(), () -> workspace().result().experiment().network().equals(wanted));
    return window.awaitResult();
  }

  private ListCell<?> cell(String text) {
    return window
        .lookup(".list-cell")
        .match((ListCell<?> cell) ->
            cell.getScene().getWindow() instanceof PopupWindow && text.equals(cell.getText()))
        .query();
  }
}
