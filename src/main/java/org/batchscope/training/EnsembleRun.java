package org.batchscope.training;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.batchscope.network.Evaluator;
import org.batchscope.network.LaneEvaluator;
import org.batchscope.objective.Objective;
import org.batchscope.optimizer.UpdateRule;
import org.batchscope.parallel.Parallel;
import org.batchscope.sampling.Batch;
import org.batchscope.sampling.BatchRange;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.sampling.EnsembleOrders;
import org.batchscope.sampling.LaneOrders;
import org.batchscope.sampling.MemberOrders;

/// The members of an ensemble in the making: in blocks of members whose updates are made side by
/// side. No member's numbers depend on who is beside it.
final class EnsembleRun {
  private static final int UPDATES_PER_CHECK = 64;

  private final Objective objective;
  private final Experiment experiment;
  private final BatchSampler batches;
  private final Recording recording;
  private final Optional<Projection> projection;
  private final double divergenceBound;
  private final Cancellation cancellation;
  private final int p;
  private final int updates;
  // then a run diverges only by a parameter that is not finite, and never is again
  private final boolean everyLossIsWithinBound;

  /// @param batches where orders are cut; its own orders are not asked
  /// @param projection what is kept of points instead of all parameters; then nothing else is
  /// @param divergenceBound the greatest loss of a run that has not diverged
  EnsembleRun(
      Objective objective,
      Experiment experiment,
      BatchSampler batches,
      Recording recording,
      Optional<Projection> projection,
      double divergenceBound,
      Cancellation cancellation) {
    this.objective = objective;
    this.experiment = experiment;
    this.batches = batches;
    this.recording = recording;
    this.projection = projection;
    this.divergenceBound = divergenceBound;
    this.cancellation = cancellation;
    p = objective.parameterCount();
    everyLossIsWithinBound = objective.lossBound(largestParameters(p)) <= divergenceBound;
    updates = Math.toIntExact(experiment.length().updates(batches.updatesPerEpoch()));
  }

  private static double[] largestParameters(int p) {
    double[] largest = new double[p];
    Arrays.fill(largest, Double.MAX_VALUE);
    return largest;
  }

  /// As many members as there are orders.
  List<EnsembleMember> members(EnsembleOrders orders) {
    if (!orders.differ(batches.batchSize())) {
      MemberOrders sequence = (_, _, order) -> Arrays.setAll(order, i -> i);
      EnsembleMember onlyPath = watched(0, sequence, true);
      return Collections.nCopies(orders.members(), measured(List.of(onlyPath)).getFirst());
    }
    return measured(
        Parallel.map(orders.blocks(), block -> block(orders, block)).stream()
            .flatMap(List::stream)
            .toList());
  }

  /// The same members, with the losses and full gradients of their points if they are recorded.
  private List<EnsembleMember> measured(List<EnsembleMember> members) {
    return recording.includes(Recording.FULL_GRADIENTS)
        ? Parallel.map(members.size(), i -> measured(members.get(i)))
        : members;
  }

  private EnsembleMember measured(EnsembleMember member) {
    int points = member.updates() + 1;
    double[] losses = new double[points];
    double[] fullGradients = new double[member.updates() * p];
    PathMeasurement measurement = new PathMeasurement(objective);
    for (int from = 0; from < points; from += LaneEvaluator.MOST_LANES) {
      cancellation.check();
      int to = Math.min(from + LaneEvaluator.MOST_LANES, points);
      measurement.measure(from, to, member::parameter, losses, fullGradients);
    }
    return member.with(losses, fullGradients);
  }

  /// The members of a block. Nobody looks at their losses at every update: as long as the
  /// parameters are small, it is clear that they have not diverged. A member of whom that is not
  /// clear is made once again, and watched.
  private List<EnsembleMember> block(EnsembleOrders orders, int block) {
    int lanes = orders.lanes(block);
    SideBySide runs =
        new SideBySide(objective, experiment, batches, lanes, !everyLossIsWithinBound);
    LaneHistory history =
        new LaneHistory(experiment, batches, lanes, updates, projection, recordsGradients());
    boolean[] unclear = new boolean[orders.members(block)];
    history.begin(runs);
    LaneOrders order = orders.ofBlock(block, 0);
    int k = 0;
    while (k < updates) {
      int untilCheck = Math.min(UPDATES_PER_CHECK - k % UPDATES_PER_CHECK, updates - k);
      BatchRange next = batches.batches(k, untilCheck);
      if (next.from() == 0 && k > 0) order = orders.ofBlock(block, batches.batch(k).epoch());
      history.advance(runs, order, next);
      k += next.count();
      if (k % UPDATES_PER_CHECK > 0 && k < updates) continue;
      cancellation.check();
      if (noteUnclear(runs, unclear)) break;
    }
    int first = orders.firstMember(block);
    return IntStream.range(0, unclear.length)
        .mapToObj(member ->
            unclear[member]
                ? watched(first + member, orders::fill, orders.haveEachOnce())
                : new EnsembleMember(p, updates, history.ofLane(member), new Outcome.Completed()))
        .toList();
  }

  private int dimensions() {
    return projection.map(Projection::dimensions).orElse(p);
  }

  private boolean recordsGradients() {
    return recording.includes(Recording.BATCH_GRADIENTS);
  }

  /// @param unclear which runs could have diverged. Overwritten.
  /// @return whether all could have
  private boolean noteUnclear(SideBySide runs, boolean[] unclear) {
    boolean all = true;
    for (int lane = 0; lane < unclear.length; lane++) {
      unclear[lane] |= !(everyLossIsWithinBound ? isFinite(runs, lane) : isWithinBound(runs, lane));
      all &= unclear[lane];
    }
    Arrays.fill(runs.squares(), 0);
    return all;
  }

  private boolean isFinite(SideBySide runs, int lane) {
    for (int q = 0; q < p; q++)
      if (!Double.isFinite(runs.theta()[q * runs.lanes() + lane])) return false;
    return true;
  }

  /// Whether it is clear that the losses of a run were within the bound since the last time.
  private boolean isWithinBound(SideBySide runs, int lane) {
    double[] farthest = new double[p];
    Arrays.setAll(farthest, q -> Math.sqrt(runs.squares()[q * runs.lanes() + lane]));
    for (double parameter : farthest) if (!Double.isFinite(parameter)) return false;
    return objective.lossBound(farthest) <= divergenceBound;
  }

  /// A member whose every point is known not to have diverged before it is kept.
  private EnsembleMember watched(int member, MemberOrders orders, boolean eachOnce) {
    Evaluator evaluator = objective.evaluator();
    UpdateRule rule = experiment.optimizer().rule(p);
    LearningRates learningRates = LearningRates.of(experiment, batches);
    LaneRecorder points = new LaneRecorder(dimensions(), 1, updates + 1);
    LaneRecorder gradients = new LaneRecorder(p, 1, recordsGradients() ? updates : 0);
    double[] theta = experiment.startingPoint();
    double[] gradient = new double[p];
    int[] order = new int[objective.sampleCount()];
    SummationOrder summation = new SummationOrder(objective, eachOnce);
    int updatesKept = 0;
    Outcome outcome = new Outcome.Completed();
    points.record(seen(theta));
    for (int k = 0; k < updates && outcome instanceof Outcome.Completed; k++) {
      if (k % UPDATES_PER_CHECK == 0) cancellation.check();
      Batch batch = batches.batch(k);
      if (batch.from() == 0) orders.fill(member, batch.epoch(), order);
      summation.arrange(order, batch);
      evaluator.batchGradient(theta, order, batch.from(), batch.to(), gradient);
      rule.step(theta, gradient, learningRates.at(k));
      outcome = outcome(k, theta, evaluator);
      if (outcome instanceof Outcome.Diverged(_, Outcome.Reason reason)
          && reason == Outcome.Reason.NOT_FINITE) break;
      points.record(seen(theta));
      if (recordsGradients()) gradients.record(gradient);
      updatesKept++;
    }
    History history = new History(points.rows(0), gradients.rows(0));
    return new EnsembleMember(p, updatesKept, history, outcome);
  }

  private double[] seen(double[] theta) {
    if (projection.isEmpty()) return theta;
    double[] point = new double[dimensions()];
    projection.get().project(theta, 1, point);
    return point;
  }

  /// What came of update k.
  private Outcome outcome(int k, double[] theta, Evaluator evaluator) {
    if (!Arrays.stream(theta).allMatch(Double::isFinite))
      return new Outcome.Diverged(k, Outcome.Reason.NOT_FINITE);
    if (objective.lossBound(theta) <= divergenceBound) return new Outcome.Completed();
    double loss = evaluator.loss(theta);
    if (loss <= divergenceBound) return new Outcome.Completed();
    return new Outcome.Diverged(
        k, Double.isFinite(loss) ? Outcome.Reason.LOSS_BEYOND_BOUND : Outcome.Reason.NOT_FINITE);
  }
}
