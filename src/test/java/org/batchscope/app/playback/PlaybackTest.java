package org.batchscope.app.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.batchscope.app.UsualStudy;
import org.batchscope.data.BuiltIn;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.study.Result;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.Experiments;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.Test;

class PlaybackTest {
  private static final long SECOND = 1_000_000_000;
  private static final Experiment USUAL = UsualStudy.experiment();

  private static final Network LINEAR = new Network.Neuron(Activation.IDENTITY);

  private final Playback playback = new Playback(UsualStudy.run(USUAL));

  @Test
  void beginsAtTheEndWhereBothPathsAreSeen() {
    assertEquals(70, playback.last());
    assertEquals(70, playback.update());
    assertFalse(playback.playingProperty().get());
  }

  @Test
  void playingFromTheEndRestarts() {
    playback.togglePlaying();
    assertTrue(playback.playingProperty().get());
    assertEquals(0, playback.update());
  }

  @Test
  void playingFromElsewhereGoesOnFromThere() {
    playback.seek(30);
    playback.togglePlaying();
    playback.advance(SECOND);
    assertEquals(35, playback.update());
  }

  @Test
  void timePassesOnlyWhilePlaying() {
    playback.seek(10);
    playback.advance(SECOND);
    assertEquals(10, playback.update());
    playback.togglePlaying();
    playback.togglePlaying();
    playback.advance(SECOND);
    assertEquals(10, playback.update());
  }

  @Test
  void manyShortFramesGoAsFarAsALongOne() {
    playback.setUpdatesPerSecond(10);
    playback.togglePlaying();
    for (int frame = 0; frame < 64; frame++) playback.advance(SECOND / 64);
    assertEquals(10, playback.update());
  }

  @Test
  void slowSpeedShowsEveryUpdateOnceAndInOrder() {
    playback.setUpdatesPerSecond(30);
    playback.togglePlaying();
    List<Integer> shown = new ArrayList<>(List.of(0));
    playback.updateProperty().addListener((_, _, update) -> shown.add(update.intValue()));
    while (playback.playingProperty().get()) playback.advance(SECOND / 60);
    List<Integer> all = new ArrayList<>();
    for (int k = 0; k <= 70; k++) all.add(k);
    assertEquals(all, shown);
  }

  @Test
  void speedChangesNeitherWhatAnUpdateIsNorWhereTheRunEnds() {
    playback.setUpdatesPerSecond(1000);
    playback.togglePlaying();
    playback.advance(SECOND / 60);
    assertEquals(16, playback.update());
    playback.advance(SECOND);
    assertEquals(70, playback.update());
    assertEquals(70, playback.last());
  }

  @Test
  void pausesAtTheEnd() {
    playback.togglePlaying();
    playback.advance(100 * SECOND);
    assertEquals(70, playback.update());
    assertFalse(playback.playingProperty().get());
  }

  @Test
  void steppingPausesAndStaysWithinTheRun() {
    playback.seek(1);
    playback.togglePlaying();
    playback.step(-1);
    assertEquals(0, playback.update());
    assertFalse(playback.playingProperty().get());
    playback.step(-1);
    assertEquals(0, playback.update());
    playback.step(71);
    assertEquals(70, playback.update());
    playback.step(1);
    assertEquals(70, playback.update());
  }

  @Test
  void theEndStaysTheEndWhenTheRunGrows() {
    playback.follow(UsualStudy.run(USUAL.withLength(new RunLength.Updates(90))));
    assertEquals(90, playback.last());
    assertEquals(90, playback.update());
  }

  @Test
  void anotherPlaceStaysAfterAsManyUpdates() {
    playback.seek(30);
    playback.follow(UsualStudy.run(UsualStudy.withBatchSize(500)));
    assertEquals(30, playback.update());
    playback.follow(UsualStudy.run(USUAL.withLength(new RunLength.Updates(20))));
    assertEquals(20, playback.update());
  }

  @Test
  void inARunOfEpochsAnotherPlaceStaysAfterAsManySamples() {
    Playback epochs = new Playback(epochs(105));
    assertEquals(20, epochs.last());
    epochs.seek(5);
    epochs.follow(epochs(21));
    assertEquals(100, epochs.last());
    assertEquals(25, epochs.update());
  }

  @Test
  void afterARunThatDivergedAnotherPlaceStaysAfterAsManySamples() {
    Experiment wild = Experiments.on(BuiltIn.LINE).withLength(new RunLength.Epochs(2));
    Result diverged = UsualStudy.run(wild.withNetwork(LINEAR).withLearningRate(8));
    assertTrue(diverged.miniBatch().updates() < 2 * 105, "diverged");
    Playback epochs = new Playback(diverged);
    epochs.seek(1);
    assertTrue(epochs.update() < epochs.last());
    epochs.follow(UsualStudy.run(wild));
    assertEquals(1, epochs.update());
  }

  @Test
  void playingGoesOnThroughANewResult() {
    playback.seek(69);
    playback.togglePlaying();
    playback.follow(UsualStudy.run(UsualStudy.withBatchSize(500)));
    assertTrue(playback.playingProperty().get());
    assertEquals(69, playback.update());
  }

  private static Result epochs(int batchSize) {
    return UsualStudy.run(
        USUAL.withBatchSize(new BatchSize.Samples(batchSize)).withLength(new RunLength.Epochs(2)));
  }
}
