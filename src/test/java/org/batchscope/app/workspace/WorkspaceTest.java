package org.batchscope.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.batchscope.app.UsualStudy;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.LoadProgress;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.study.Result;
import org.batchscope.surface.PlaneChoice;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
  private static final Experiment USUAL = UsualStudy.experiment();

  private final UiQueue ui = new UiQueue();
  private final Result first = UsualStudy.run(USUAL);
  private final Workspace workspace = new Workspace(UsualStudy.STUDY, first, ui);

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void beginsWithAResultAndNothingToTell() {
    assertEquals(USUAL, workspace.experiment());
    assertSame(first, workspace.result());
    assertEquals("", workspace.noticeProperty().get());
  }

  @Test
  void theExperimentChangesAtOnceAndTheResultFollows() throws InterruptedException {
    workspace.change(experiment -> experiment.withSeed(7));
    assertEquals(7, workspace.experiment().seed());
    assertSame(first, workspace.result());
    ui.runNext();
    assertEquals(workspace.experiment(), workspace.result().experiment());
  }

  @Test
  void anUndoneChangeIsTakenBackAndItsResultFollows() throws InterruptedException {
    workspace.change(experiment -> experiment.withSeed(7));
    ui.runNext();
    workspace.undo();
    assertEquals(USUAL, workspace.experiment());
    ui.runNext();
    assertEquals(USUAL, workspace.result().experiment());
    workspace.redo();
    ui.runNext();
    assertEquals(7, workspace.result().experiment().seed());
  }

  @Test
  void whatIsRefusedNeedNotBeUndone() throws InterruptedException {
    workspace.change(experiment -> experiment.withSeed(7));
    ui.runNext();
    workspace.change(experiment -> experiment.withBatchSize(new BatchSize.Samples(2000)));
    ui.runNext();
    assertEquals(7, workspace.experiment().seed());
    workspace.undo();
    assertEquals(USUAL, workspace.experiment());
  }

  @Test
  void nothingThatIsStillBeingPreparedComesAfterAnUndoneChange() throws InterruptedException {
    workspace.change(experiment -> experiment.withSeed(7));
    ui.runNext();
    workspace.prepare(_ -> now -> new Preparation.Changed(now.withSeed(8), ""));
    workspace.undo();
    ui.runNext();
    ui.runNext();
    assertEquals(USUAL, workspace.experiment());
    assertEquals(USUAL, workspace.result().experiment());
  }

  @Test
  void theNewestExperimentIsTheLastResult() throws InterruptedException {
    List<Integer> shown = new ArrayList<>();
    workspace.resultProperty().addListener((_, _, result) -> shown.add(result.batchSize()));
    for (int b = 1; b <= UsualStudy.SAMPLES; b++) {
      BatchSize wanted = new BatchSize.Samples(b);
      workspace.change(experiment -> experiment.withBatchSize(wanted));
    }
    ui.runUntil(() -> workspace.result().batchSize() == UsualStudy.SAMPLES);
    assertEquals(shown.stream().sorted().toList(), shown, "no older result after a newer one");
  }

  @Test
  void whatCannotBeRunIsRefusedWithTheReasonAndEverythingStays() throws InterruptedException {
    workspace.change(experiment -> experiment.withBatchSize(new BatchSize.Samples(2000)));
    ui.runNext();
    assertEquals(
        "A batch of 2000 samples cannot be drawn from 1050: choose a batch size from 1 to 1050.",
        workspace.noticeProperty().get());
    assertEquals(USUAL, workspace.experiment());
    assertSame(first, workspace.result());
  }

  /// A loss that is none stands for a fault of the program.
  @Test
  void aFaultOfTheProgramIsToldAndEverythingStays() throws Exception {
    assertInstanceOf(
        NullPointerException.class,
        uncaughtWhile(() -> workspace.change(experiment -> experiment.withLoss(null))));
    ui.runNext();
    assertEquals(
        "This could not be computed, by a fault of the program; everything stays as it was.",
        workspace.noticeProperty().get());
    assertEquals(USUAL, workspace.experiment());
    assertSame(first, workspace.result());
    workspace.change(experiment -> experiment.withSeed(7));
    ui.runNext();
    assertEquals(7, workspace.result().experiment().seed());
  }

  /// What another thread does not catch, which goes to no log meanwhile.
  private static Throwable uncaughtWhile(Runnable task) throws Exception {
    CompletableFuture<Throwable> uncaught = new CompletableFuture<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((_, fault) -> uncaught.complete(fault));
    try {
      task.run();
      return uncaught.get(10, TimeUnit.SECONDS);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  @Test
  void thePlaneOfAWeightThatIsGoneGivesWayToTheUsualOne() throws InterruptedException {
    ExperimentEditor editor = new ExperimentEditor(workspace);
    workspace.changeScenario(now -> now.withPlane(new PlaneChoice.Parameters("w1_1_1", "b3_1")));
    editor.chooseLayers(new Network.Mlp(List.of(3, 3), Activation.TANH, Output.SIGMOID));
    ui.runUntil(() -> workspace.result().objective().parameterCount() == 25);
    assertEquals(List.of("w1_1_1", "b3_1"), workspace.result().plane().names());
    editor.chooseLayers(new Network.Mlp(List.of(3), Activation.TANH, Output.SIGMOID));
    ui.runUntil(() -> workspace.result().objective().parameterCount() == 13);
    assertEquals(new PlaneChoice.PrincipalComponents(), workspace.scenario().plane());
    assertEquals(workspace.scenario(), workspace.result().scenario());
    assertEquals(
        "The map shows the principal components: the network no longer has both weights of the"
            + " plane.",
        workspace.noticeProperty().get());
  }

  @Test
  void dataThatAreLoadedAgainAreTrainedOnAgain() throws Exception {
    workspace.load(USUAL.data(), LoadProgress.unwatched());
    ui.runNext();
    workspace.change(experiment -> experiment);
    ui.runUntil(() -> workspace.result() != first);
    assertNotSame(first.data(), workspace.result().data());
    assertEquals(USUAL, workspace.result().experiment());
  }

  @Test
  void aRefusalDoesNotUndoANewerChange() throws InterruptedException {
    workspace.change(experiment -> experiment.withBatchSize(new BatchSize.Samples(2000)));
    Experiment newer = USUAL.withSeed(9);
    workspace.change(_ -> newer);
    ui.runUntil(() -> workspace.result().experiment().equals(newer));
    assertEquals(newer, workspace.experiment());
  }

  @Test
  void theNextChangePutsTheNoticeAway() {
    workspace.tell("Something.");
    workspace.change(experiment -> experiment.withSeed(7));
    assertEquals("", workspace.noticeProperty().get());
  }

  @Test
  void aPreparationMayReadDataFirstAndTellSomething() throws InterruptedException {
    workspace.prepare(_ ->
        now ->
            new Preparation.Changed(
                now.withData(DataCatalog.defaultChoice(BuiltIn.SIX_POINTS))
                    .withBatchSize(new BatchSize.Samples(2)),
                "Now there are six."));
    ui.runUntil(() -> workspace.result() != first);
    assertEquals(6, workspace.result().data().size());
    assertEquals("Now there are six.", workspace.noticeProperty().get());
  }

  @Test
  void whatChangesWhileAPreparationIsUnderWayIsNotLost() throws InterruptedException {
    workspace.prepare(_ -> now -> new Preparation.Changed(now.withLearningRate(0.25), ""));
    Runnable prepared = ui.next();
    workspace.change(experiment -> experiment.withSeed(7));
    prepared.run();
    assertEquals(USUAL.withSeed(7).withLearningRate(0.25), workspace.experiment());
  }

  @Test
  void whatIsDoneTwiceIsNewsTwice() {
    workspace.tellDone("Saved.");
    List<Boolean> told = new ArrayList<>();
    workspace.doneProperty().addListener((_, _, done) -> told.add(done));
    workspace.tellDone("Saved.");
    assertEquals(List.of(false, true), told);
    assertEquals("Saved.", workspace.noticeProperty().get());
  }

  @Test
  void aPreparationThatFailsIsToldAndEverythingStays() throws InterruptedException {
    workspace.prepare(_ -> {
      throw new InputException("data.fault.no-such-file", "nowhere.csv");
    });
    ui.runNext();
    assertEquals("There is no file nowhere.csv.", workspace.noticeProperty().get());
    assertEquals(USUAL, workspace.experiment());
  }

  @Test
  void aCancelledPreparationChangesNothing() throws InterruptedException {
    workspace.prepare(_ -> {
      throw new CancellationException();
    });
    Experiment next = USUAL.withSeed(5);
    workspace.prepare(_ -> Preparation.Change.to(next));
    ui.runUntil(() -> workspace.result().experiment().equals(next));
  }

  @Test
  void theNewestPreparationWinsEvenIfAnOlderOneTakesLonger() throws InterruptedException {
    CountDownLatch newerIsDone = new CountDownLatch(1);
    Experiment older = USUAL.withSeed(2);
    Experiment newer = USUAL.withSeed(3);
    workspace.prepare(_ -> {
      await(newerIsDone);
      return _ -> new Preparation.Changed(older, "older");
    });
    workspace.prepare(_ -> _ -> new Preparation.Changed(newer, "newer"));
    ui.runUntil(() -> workspace.result().experiment().equals(newer));
    newerIsDone.countDown();
    ui.runNext();
    assertEquals(newer, workspace.experiment());
    assertEquals("newer", workspace.noticeProperty().get());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
