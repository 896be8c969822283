package org.batchscope.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.batchscope.app.window.DrivenWindow;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.study.Result;
import org.batchscope.surface.PlaneChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LayersTest {
  private final DrivenWindow window = new DrivenWindow();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aNetworkOfLayersIsChosenAndSeenOnAPlane() {
    window.choose("#network-menu", "8 tanh units");
    Result result = window.awaitResult();
    assertEquals(
        new Network.Mlp(List.of(8), Activation.TANH, Output.SIGMOID),
        result.experiment().network());
    assertEquals(33, result.objective().parameterCount());
    window.choose("#network-menu", "Plane through start and ends");
    window.until(
        "the plane of the ends",
        () ->
            window.content().workspace().result().scenario().plane()
                instanceof PlaneChoice.StartAndEnds);
    Result seen = window.awaitResult();
    assertNotEquals(result.plane(), seen.plane());
    window.until("a map of it", () -> window.map().bounds().contains(0, 0));
  }

  @Test
  void thePlaneRestsWhileTheBatchSizeChanges() {
    window.choose("#network-menu", "4 tanh units");
    Result before = window.awaitResult();
    window.type("#batch-size-exact", "77");
    Result after = window.awaitResult();
    assertEquals(77, after.batchSize());
    assertSame(before.plane(), after.plane());
  }

  @Test
  void otherInitialWeightsAreDrawn() {
    window.choose("#network-menu", "4 tanh units");
    List<Double> before = window.awaitResult().experiment().start();
    window.choose("#network-menu", "Draw other initial weights");
    window.until(
        "another start",
        () -> !window.content().workspace().result().experiment().start().equals(before));
    assertInstanceOf(Network.Mlp.class, window.experiment().network());
  }

  @Test
  void theNetworkViewIsPainted() {
    window.clickOn("#network-tab");
    window.choose("#network-menu", "8–8 tanh units");
    window.awaitResult();
    window.until(
        "a picture of the network",
        () -> window.content().canvases().stream().allMatch(canvas -> canvas.isUpToDate()));
    assertTrue(window.content().canvases().stream().anyMatch(c -> "network".equals(c.getId())));
  }
}
