package org.batchscope.figure.epoch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import org.batchscope.data.Dataset;
import org.batchscope.figure.ChartResults;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.optimizer.Decay;
import org.batchscope.optimizer.Period;
import org.batchscope.optimizer.Schedule;
import org.batchscope.sampling.LastBatch;
import org.batchscope.study.EpochWalk;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.Test;

final class EpochWalkFigureTest {
  private static final Dataset DATA = ChartResults.twoGroups(1050);

  @Test
  void saysThatTheStepsComeToTheFullGradientAndThatMovingOnesDoNot() throws Exception {
    String svg = svg(usual(100), 9);
    assertTrue(svg.contains("Σ Bₖgₖ = N·G ± "), svg);
    assertTrue(svg.matches("(?s).*[0-9.]+% (shorter|longer), turned [0-9.]+°.*"), svg);
    assertTrue(svg.contains("epoch 1: 11 steps, each −η·gₖ·Bₖ/B"), svg);
    assertFalse(svg.contains("≠"), svg);
  }

  @Test
  void saysThatDroppedSamplesAreMissing() throws Exception {
    String svg = svg(usual(100).withLastBatch(LastBatch.DROP), 9);
    assertTrue(svg.contains("1000 of 1050 samples"), svg);
    assertTrue(svg.contains("≠ N·G: "), svg);
    assertFalse(svg.contains("Σ Bₖgₖ = N·G"), svg);
  }

  @Test
  void aFullBatchIsExactlyTheFullGradient() throws Exception {
    String svg = svg(usual(100).withBatchSize(new BatchSize.Full()), 9);
    assertTrue(svg.contains("Σ Bₖgₖ = N·G, exactly"), svg);
    assertTrue(svg.contains("the same"), svg);
  }

  @Test
  void whereTheLearningRateIsZeroTheMovingStepsAreThoseOfFixedParameters() throws Exception {
    Schedule ends = new Schedule(new Decay.Cosine(new Period(30, Period.Unit.UPDATES)), 0);
    String svg = svg(usual(100).withSchedule(ends).withLength(new RunLength.Updates(50)), 40);
    assertTrue(svg.contains("the same as for θ fixed"), svg);
    assertFalse(svg.contains("turned"), svg);
  }

  @Test
  void aRunThatEndsWithinTheEpochIsSaidToBeTrainedOn() throws Exception {
    assertTrue(svg(usual(10), 9).contains("trained on"));
    assertFalse(svg(usual(100), 9).contains("trained on"));
  }

  @Test
  void aWalkThatDivergedSaysSo() throws Exception {
    Dataset line = ChartResults.line(1050);
    Experiment wild = ChartResults.experiment(line).withLearningRate(3);
    Result result = ChartResults.run(line, wild);
    EpochWalk walk = EpochWalk.at(result, 0, Cancellation.NEVER);
    int steps = walk.moving().updates();
    String svg = PaintedFigure.svg(new EpochWalkFigure(result, walk, 0, Palette.LIGHT), 368, 240);
    assertTrue(svg.contains("diverged after " + steps + " steps"), svg);
  }

  @Test
  void aLowFigureHasBriefNamesBesideItsPlotAndAHighOneHasLongOnes() throws Exception {
    Study study = new Study();
    Network.Mlp mlp = new Network.Mlp(List.of(3), Activation.TANH, Output.SIGMOID);
    Experiment usual = study.usualExperiment();
    Experiment layered =
        usual
            .withNetwork(mlp)
            .withStart(ExperimentDefaults.startOf(mlp, study.objective(usual).data()));
    Result result = study.run(layered, Cancellation.NEVER);
    Figure figure =
        new EpochWalkFigure(result, EpochWalk.at(result, 0, Cancellation.NEVER), 0, Palette.LIGHT);
    String low = PaintedFigure.svg(figure, 370, 230);
    assertTrue(low.contains(">1st PC (") && low.contains(">2nd PC ("), low);
    assertTrue(low.contains(">epoch 1: "), low);
    assertFalse(low.contains("principal component"), low);
    assertTrue(PaintedFigure.svg(figure, 600, 400).contains("first principal component ("));
  }

  @Test
  void theSmallestStepsHaveNumbersThatDiffer() throws Exception {
    String svg = svg(usual(100).withLearningRate(1e-9), 9);
    assertTrue(svg.matches("(?s).*weight w₁ − [0-9.]+, in 10⁻[⁰-⁹]+<.*"), svg);
    assertFalse(svg.contains("the same"), "θ moves, however little");
  }

  @Test
  void theLowestFigureHasAPlotInThePlaceOfNames() throws Exception {
    Figure figure = figure(usual(100), 11);
    assertTrue(PaintedFigure.svg(figure, 280, 230).contains(">weight w"));
    assertFalse(PaintedFigure.svg(figure, 280, 145).contains(">weight w"));
  }

  @Test
  void everyWalkIsSeenInASmallFigure() {
    PaintedFigure painted = PaintedFigure.of(figure(usual(100), 11), 280, 170);
    int keyHeight = 60;
    Palette light = Palette.LIGHT;
    for (Color color : List.of(light.fullBatch(), light.miniBatch(), light.text()))
      assertTrue(painted.lastColumnOf(color, keyHeight) > 0, color + " is not there");
  }

  private static Experiment usual(int batchSize) {
    return ChartResults.experiment(DATA).withBatchSize(new BatchSize.Samples(batchSize));
  }

  private static String svg(Experiment experiment, int update) throws Exception {
    return PaintedFigure.svg(figure(experiment, update), 600, 400);
  }

  private static Figure figure(Experiment experiment, int update) {
    Result result = ChartResults.run(DATA, experiment);
    EpochWalk walk = EpochWalk.at(result, update, Cancellation.NEVER);
    return new EpochWalkFigure(result, walk, update, Palette.LIGHT);
  }
}
