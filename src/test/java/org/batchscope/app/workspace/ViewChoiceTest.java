package org.batchscope.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.batchscope.app.UsualStudy;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.study.Vantage;
import org.batchscope.study.ViewSettings;
import org.batchscope.surface.PlaneChoice;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.Experiments;
import org.junit.jupiter.api.Test;

class ViewChoiceTest {
  private final ViewChoice choice = new ViewChoice(UsualStudy.run(UsualStudy.experiment()));

  @Test
  void theProbeComesAndGoesAndNothingElseChanges() {
    choice.setFanSize(40);
    choice.setHairs(true);
    choice.placeProbe(1, 2);
    assertEquals(
        new Vantage.AtProbe(1, 2), choice.settings().vantage(7), "whatever the current update");
    choice.removeProbe();
    assertEquals(new Vantage.AtUpdate(7), choice.settings().vantage(7));
    assertEquals(ViewSettings.USUAL.withFanSize(40).withHairs(true), choice.settings());
  }

  @Test
  void aProbeStaysWhileItsParametersMeanTheSame() {
    choice.placeProbe(1, 2);
    choice.follow(UsualStudy.run(UsualStudy.withBatchSize(1).withLoss(Loss.MSE)));
    assertTrue(choice.isProbing());
    choice.follow(ofAnotherNetwork());
    assertFalse(choice.isProbing());
  }

  /// The same place on another plane is another point among all parameters.
  @Test
  void aProbeGoesWithItsPlane() throws InputException {
    Result components = layered(new PlaneChoice.PrincipalComponents(), 10);
    choice.follow(components);
    choice.placeProbe(1, 2);
    choice.follow(layered(new PlaneChoice.PrincipalComponents(), 50));
    assertTrue(choice.isProbing(), "another batch size on the same plane");
    choice.follow(layered(new PlaneChoice.RandomDirections(1), 50));
    assertFalse(choice.isProbing());
  }

  @Test
  void aParameterIsPointedAtWhileItMeansTheSameAndNoSettingIsChanged() {
    choice.pointAt(Optional.of(1));
    choice.follow(UsualStudy.run(UsualStudy.withBatchSize(1)));
    assertEquals(Optional.of(1), choice.pointedAt());
    assertEquals(ViewSettings.USUAL, choice.settings());
    choice.follow(ofAnotherNetwork());
    assertEquals(Optional.empty(), choice.pointedAt());
  }

  @Test
  void aKeptParameterIsPointedAtWheneverThePointerIsOnNone() {
    choice.keep(Optional.of(1));
    choice.pointAt(Optional.of(0));
    assertEquals(Optional.of(0), choice.pointedAt());
    choice.pointAt(Optional.empty());
    assertEquals(Optional.of(1), choice.pointedAt());
    choice.keep(Optional.of(1));
    assertEquals(Optional.of(1), choice.pointedAt(), "the pointer is still on it");
    choice.pointAt(Optional.empty());
    assertEquals(Optional.empty(), choice.pointedAt());
  }

  @Test
  void aParameterIsKeptWhileItMeansTheSame() {
    choice.keep(Optional.of(1));
    choice.follow(UsualStudy.run(UsualStudy.withBatchSize(1)));
    choice.pointAt(Optional.empty());
    assertEquals(Optional.of(1), choice.pointedAt());
    choice.follow(ofAnotherNetwork());
    assertEquals(Optional.empty(), choice.pointedAt());
  }

  @Test
  void aFanHasNoFewerThan0BatchesAndNoMoreThan64() {
    assertThrows(IllegalArgumentException.class, () -> choice.setFanSize(-1));
    assertThrows(IllegalArgumentException.class, () -> choice.setFanSize(65));
    choice.setFanSize(64);
    assertEquals(64, choice.settings().fanSize());
  }

  private static Result layered(PlaneChoice plane, int batchSize) throws InputException {
    Network.Mlp mlp = new Network.Mlp(List.of(2), Activation.TANH, Output.SIGMOID);
    Experiment layers = Experiments.withLayers(UsualStudy.withBatchSize(batchSize), mlp);
    return UsualStudy.STUDY.run(Scenario.of(layers).withPlane(plane), Cancellation.NEVER);
  }

  private static Result ofAnotherNetwork() {
    return UsualStudy.run(
        UsualStudy.experiment()
            .withLoss(Loss.MSE)
            .withNetwork(new Network.Neuron(Activation.TANH)));
  }
}
