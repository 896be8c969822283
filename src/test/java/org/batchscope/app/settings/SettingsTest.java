package org.batchscope.app.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.batchscope.app.UsualStudy;
import org.batchscope.app.window.DrivenWindow;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataSource;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.optimizer.Decay;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.OptimizerKind;
import org.batchscope.optimizer.Period;
import org.batchscope.optimizer.Schedule;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.Result;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.LearningRateScaling;
import org.batchscope.training.RunLength;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private final DrivenWindow window = new DrivenWindow();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aNumberCanBeTypedAsSoonAsItsPanelIsOpen() {
    window.clickOn("#learning-rate");
    window.until(
        "the field to be ready", () -> window.<Node>the("#learning-rate-exact").isFocused());
    window.write("0.25", 0).push(KeyCode.ENTER);
    window.awaitResult();
    assertEquals(0.25, window.experiment().learningRate());
  }

  @Test
  void aNewSeedChangesTheMiniBatchPathOnly() {
    Result before = window.result();
    window.clickOn("#new-seed");
    Result after = window.awaitResult();
    assertNotEquals(before.experiment().seed(), after.experiment().seed());
    assertArrayEquals(parameters(before.fullBatch()), parameters(after.fullBatch()), 0);
    assertFalse(
        List.of(before.miniBatch().parameter(70, 0), before.miniBatch().parameter(70, 1))
            .equals(
                List.of(after.miniBatch().parameter(70, 0), after.miniBatch().parameter(70, 1))));
  }

  @Test
  void resetIsTheVerySameRunFromItsStart() {
    window.clickOn("#new-seed");
    Result before = window.awaitResult();
    window.clickOn("#play");
    window.clickOn("#reset");
    Result after = window.awaitResult();
    assertEquals(before.experiment(), after.experiment());
    assertArrayEquals(parameters(before.miniBatch()), parameters(after.miniBatch()), 0);
    assertArrayEquals(
        parameters(before.miniBatch()),
        parameters(UsualStudy.run(after.experiment()).miniBatch()),
        0);
    assertEquals(0, window.update());
    assertFalse(window.onScreen(() -> window.playback().playingProperty().get()));
  }

  @Test
  void realDataIsChosenFromTheMenu() {
    window.choose("#data-menu", "penguins");
    window.until(
        "penguins",
        () -> window.content().workspace().result().experiment().data().source().equals(PENGUINS));
    Experiment chosen = window.awaitResult().experiment();
    assertTrue(chosen.data().standardize());
    assertEquals(List.of("bill_length_mm", "bill_depth_mm"), chosen.data().features());
    assertEquals(Loss.LOG_LOSS, chosen.loss());
    assertEquals("", window.notice());
    assertToolSays("#data-menu", "penguins");
    int samples = window.result().data().size();
    assertTrue(window.sentence().startsWith("10 of " + samples + ":"), window.sentence());
    window.inWindow(() -> window.the("#batch-size").requestFocus());
    window.push(KeyCode.END);
    assertEquals(samples, window.awaitResult().batchSize());
  }

  @Test
  void aRegressionTakesALinearNeuronAndMse() {
    window.choose("#data-menu", "line");
    window.until(
        "line",
        () -> window.content().workspace().result().experiment().data().source().equals(LINE));
    Experiment chosen = window.awaitResult().experiment();
    assertEquals(new Network.Neuron(Activation.IDENTITY), chosen.network());
    assertEquals(Loss.MSE, chosen.loss());
    assertEquals(0.1, chosen.learningRate());
  }

  @Test
  void aLossThatMakesNoSenseIsRefusedWithTheReasonAndEverythingStays() {
    window.choose("#data-menu", "line");
    window.until(
        "line",
        () -> window.content().workspace().result().experiment().data().source().equals(LINE));
    Result before = window.awaitResult();
    window.choose("#loss-menu", "log-loss");
    window.awaitNotice();
    assertTrue(window.notice().startsWith("Log-loss needs"), window.notice());
    assertEquals(before.experiment(), window.experiment());
    assertEquals(before, window.result());
    assertToolSays("#loss-menu", "mse");
  }

  @Test
  void theChainTakesOneFeatureAndMseAndTellsSo() {
    window.choose("#network-menu", "chain v·tanh(w·x)");
    window.until(
        "the chain",
        () ->
            window.content().workspace().result().experiment().network() instanceof Network.Chain);
    Experiment chosen = window.awaitResult().experiment();
    assertEquals(List.of("x1"), chosen.data().features());
    assertEquals(Loss.MSE, chosen.loss());
    assertTrue(window.notice().contains("x1"), window.notice());
    window.choose("#network-menu", "sigmoid neuron");
    window.until(
        "both features again",
        () -> window.content().workspace().result().experiment().data().features().size() == 2);
  }

  @Test
  void aNetworkThatCannotHaveTheLossTakesAnotherAndTellsSo() {
    window.choose("#network-menu", "tanh neuron");
    window.until(
        "mse", () -> window.content().workspace().result().experiment().loss() == Loss.MSE);
    assertTrue(window.notice().startsWith("The loss is now mse"), window.notice());
    assertEquals(new Network.Neuron(Activation.TANH), window.experiment().network());
  }

  @Test
  void aTypedLearningRateIsTaken() {
    window.clickOn("#learning-rate");
    window.type("#learning-rate-exact", "0.025");
    assertEquals(0.025, window.awaitResult().experiment().learningRate());
    assertToolSays("#learning-rate", "0.025");
    double log = window.onScreen(() -> window.<Slider>the("#learning-rate-slider").getValue());
    assertEquals(Math.log10(0.025), log, 0.01, "the slider stands where two digits round to it");
  }

  @ParameterizedTest
  @CsvSource({"'0,025', 0.025", "'1,5', 1.5", "',3', 0.3"})
  void aDecimalCommaIsOneOfANumber(String typed, double expected) {
    window.clickOn("#learning-rate");
    window.type("#learning-rate-exact", typed);
    assertEquals(expected, window.awaitResult().experiment().learningRate());
  }

  @Test
  void aCommaBetweenThousandsIsRefused() {
    window.clickOn("#learning-rate");
    window.type("#learning-rate-exact", "1,050");
    assertTrue(window.notice().contains("1,050"), window.notice());
    assertEquals(0.8, window.awaitResult().experiment().learningRate());
  }

  @Test
  void keysInAPanelDoNotMoveTheSliderBeneathIt() {
    window.clickOn("#optimizer-menu");
    window.onScreen(() -> {
      window.<Node>the("#optimizer").requestFocus();
      return null;
    });
    window.push(KeyCode.HOME);
    assertEquals(new BatchSize.Samples(10), window.awaitResult().experiment().batchSize());
  }

  @Test
  void whatIsNoLearningRateIsRefused() {
    window.clickOn("#learning-rate");
    for (String typed : new String[] {"0", "-1", "fast", "NaN"}) {
      window.type("#learning-rate-exact", typed);
      assertTrue(window.notice().contains(typed), window.notice());
      assertEquals(0.8, window.awaitResult().experiment().learningRate());
      assertEquals(typed, window.textOf("#learning-rate-exact"));
      assertTrue(isRefused("#learning-rate-exact"));
    }
  }

  @Test
  void whatWasRefusedCanBeMendedOrLeft() {
    window.clickOn("#learning-rate");
    window.type("#learning-rate-exact", "-0.3");
    assertTrue(isRefused("#learning-rate-exact"));
    window.push(KeyCode.HOME).push(KeyCode.DELETE);
    assertFalse(isRefused("#learning-rate-exact"));
    window.push(KeyCode.ENTER);
    assertEquals(0.3, window.awaitResult().experiment().learningRate());
    window.type("#learning-rate-exact", "");
    assertEquals("Learning rate must be a number.", window.notice());
    window.clickOn("#warm-up");
    assertEquals("0.3", window.textOf("#learning-rate-exact"));
    assertEquals("Learning rate must be a number.", window.notice());
    window.type("#learning-rate-exact", "0.3");
    assertEquals("", window.notice());
  }

  @Test
  void whyANumberIsRefusedStandsBeneathItsFieldToo() {
    window.clickOn("#learning-rate");
    window.type("#learning-rate-exact", "-0.3");
    assertEquals(List.of(window.notice()), tooltips());
    window.push(KeyCode.HOME).push(KeyCode.DELETE);
    assertEquals(List.of(), tooltips());
    window.type("#learning-rate-exact", "-0.3");
    window.push(KeyCode.ESCAPE);
    assertEquals(List.of(), tooltips());
  }

  private List<String> tooltips() {
    return window.onScreen(() ->
        Window.getWindows().stream()
            .filter(each -> each instanceof Tooltip && each.isShowing())
            .map(each -> ((Tooltip) each).getText())
            .toList());
  }

  @Test
  void aSeedMayHaveAllDigitsThereAre() {
    window.clickOn("#run-menu");
    window.type("#seed", "1234567890123456789");
    assertEquals(1234567890123456789L, window.awaitResult().experiment().seed());
    assertEquals("1234567890123456789", window.textOf("#seed"));
    window.type("#seed", "99999999999999999999");
    assertTrue(window.notice().endsWith("but not “99999999999999999999”."), window.notice());
    assertEquals(1234567890123456789L, window.experiment().seed());
  }

  private boolean isRefused(String field) {
    return window.onScreen(
        () -> window.<Node>the(field).getPseudoClassStates().contains(Styles.STATE_DANGER));
  }

  @Test
  void anOptimizerWithStepsOfItsOwnGetsALearningRateOfItsOwn() {
    window.inWindow(
        () -> window.content().workspace().change(experiment -> experiment.withLearningRate(0.6)));
    window.clickOn("#optimizer-menu");
    window.pick("#optimizer", "SGD with momentum");
    assertEquals(0.6, window.awaitResult().experiment().learningRate());
    window.pick("#optimizer", "Adam");
    assertEquals(0.1, window.awaitResult().experiment().learningRate());
    window.pick("#optimizer", "AdamW");
    assertEquals(0.1, window.awaitResult().experiment().learningRate());
    window.pick("#optimizer", "SGD");
    assertEquals(0.8, window.awaitResult().experiment().learningRate());
  }

  @Test
  void momentumIsChosen() {
    window.clickOn("#optimizer-menu");
    window.pick("#optimizer", "SGD with momentum");
    assertEquals(new Optimizer.Momentum(0.9), window.awaitResult().experiment().optimizer());
    assertToolSays("#optimizer-menu", "momentum 0.9");
    window.type("#momentum", "0.5");
    assertEquals(new Optimizer.Momentum(0.5), window.awaitResult().experiment().optimizer());
    window.type("#momentum", "1");
    assertEquals(
        "Momentum m is a number from 0 (included) to 1 (excluded), but not 1.", window.notice());
    assertEquals("1", window.textOf("#momentum"));
    window.pick("#optimizer", "SGD");
    assertEquals(new Optimizer.Sgd(), window.awaitResult().experiment().optimizer());
  }

  @Test
  void anOptimizerShowsItsHyperparametersAlone() {
    window.clickOn("#optimizer-menu");
    window.pick("#optimizer", "AdamW");
    assertEquals(OptimizerKind.ADAMW.usual(), window.awaitResult().experiment().optimizer());
    assertToolSays("#optimizer-menu", "AdamW");
    assertTrue(window.onScreen(() -> window.<Node>the("#weightDecay").isVisible()));
    assertFalse(window.onScreen(() -> window.<Node>the("#rho").isVisible()));
    window.type("#weightDecay", "0.1");
    assertEquals(
        new Optimizer.AdamW(0.9, 0.999, 0.1, 1e-7), window.awaitResult().experiment().optimizer());
  }

  @Test
  void rpropIsRefusedForMiniBatchesWithTheReasonAndTakenForTheFullBatch() {
    window.clickOn("#optimizer-menu");
    window.pick("#optimizer", "RPROP");
    window.awaitNotice();
    assertTrue(window.notice().startsWith("RPROP compares the signs"), window.notice());
    assertEquals(new Optimizer.Sgd(), window.experiment().optimizer());
    assertToolSays("#optimizer-menu", "SGD");
    window.inWindow(() -> window.content().workspace().change(FULL_BATCH));
    window.pick("#optimizer", "RPROP");
    assertEquals(new Optimizer.Rprop(), window.awaitResult().experiment().optimizer());
  }

  @Test
  void aScheduleIsChosen() {
    window.clickOn("#learning-rate");
    assertFalse(window.the("#learning-rate-preview").isVisible());
    window.pick("#schedule", "cosine");
    assertEquals(
        new Schedule(new Decay.Cosine(new Period(70, Period.Unit.UPDATES)), 0),
        window.awaitResult().experiment().schedule());
    assertToolSays("#learning-rate", "0.8 cosine");
    assertTrue(window.the("#learning-rate-preview").isVisible());
    assertEquals(
        "½·η·(1 + cos(π·k/s)) at update k, 0 after s",
        window.<Label>the("#schedule-formula").getText());
    window.type("#warm-up", "5");
    window.type("#decay-period", "2");
    window.pick("#decay-unit", "epochs");
    assertEquals(
        new Schedule(new Decay.Cosine(new Period(2, Period.Unit.EPOCHS)), 5),
        window.awaitResult().experiment().schedule());
    assertToolSays("#learning-rate", "0.8 warm-up cosine");
    window.pick("#schedule", "step");
    window.type("#decay-rate", "0.1");
    assertEquals(
        new Schedule(new Decay.Step(0.1, new Period(18, Period.Unit.UPDATES)), 5),
        window.awaitResult().experiment().schedule());
    window.type("#decay-rate", "-1");
    assertEquals("Rate r is a positive number, but not -1.", window.notice());
  }

  @Test
  void theLearningRateIsScaledWithTheBatchSize() {
    window.clickOn("#learning-rate");
    window.pick("#scaling", "with the root, η·√(B/B₀)");
    assertEquals(
        new LearningRateScaling.SquareRoot(new BatchSize.Full()),
        window.awaitResult().experiment().learningRateScaling());
    assertToolSays("#learning-rate", "0.8 ∝ √B");
    assertEquals("1050", window.textOf("#scaling-reference"));
    window.type("#scaling-reference", "10");
    assertEquals(
        new LearningRateScaling.SquareRoot(new BatchSize.Samples(10)),
        window.awaitResult().experiment().learningRateScaling());
  }

  @Test
  void aRunMayBeSomeEpochsLong() {
    window.clickOn("#run-menu");
    window.type("#length", "2");
    window.pick("#length-unit", "epochs");
    Result result = window.awaitResult();
    assertEquals(new RunLength.Epochs(2), result.experiment().length());
    assertEquals(210, result.miniBatch().updates());
    assertEquals(2, result.fullBatch().updates());
    assertEquals(210, window.update(), "the end stays the end");
    assertToolSays("#run-menu", "2 epochs");
  }

  @Test
  void aLengthOfNothingIsRefusedInWordsOfTheProgram() {
    window.clickOn("#run-menu");
    for (String typed : new String[] {"0", "-3", "1.5"}) {
      window.type("#length", typed);
      assertEquals("Length is a whole number from 1, but not " + typed + ".", window.notice());
      assertEquals(new RunLength.Updates(70), window.experiment().length());
      assertEquals(typed, window.textOf("#length"));
    }
  }

  @Test
  void samplingIsChosen() {
    window.clickOn("#run-menu");
    window.pick("#sampling", "with replacement");
    assertEquals(SamplingRule.WITH_REPLACEMENT, window.awaitResult().experiment().sampling());
    window.pick("#last-batch", "drop");
    assertEquals(LastBatch.DROP, window.awaitResult().experiment().lastBatch());
  }

  @Test
  void startAndSeedAreTyped() {
    window.clickOn("#run-menu");
    window.type("#start-first", "-1.5");
    window.type("#start-second", "4");
    window.type("#seed", "42");
    Result result = window.awaitResult();
    assertEquals(List.of(-1.5, 4.0), result.experiment().start());
    assertEquals(42, result.experiment().seed());
    assertEquals(-1.5, result.miniBatch().parameter(0, 0));
  }

  private static final UnaryOperator<Experiment> FULL_BATCH =
      experiment -> experiment.withBatchSize(new BatchSize.Full());
  private static final DataSource PENGUINS = new DataSource.Included(BuiltIn.PENGUINS);
  private static final DataSource LINE = new DataSource.Included(BuiltIn.LINE);

  private void assertToolSays(String button, String value) {
    assertEquals(value, window.onScreen(() -> window.<Node>the(button).getAccessibleHelp()));
  }

  private static double[] parameters(Trajectory path) {
    double[] all = new double[2 * (path.updates() + 1)];
    for (int k = 0; k <= path.updates(); k++)
      for (int p = 0; p < 2; p++) all[2 * k + p] = path.parameter(k, p);
    return all;
  }
}
