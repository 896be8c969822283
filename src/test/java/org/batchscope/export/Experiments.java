package org.batchscope.export;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.optimizer.Decay;
import org.batchscope.optimizer.DecayKind;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.Period;
import org.batchscope.optimizer.Schedule;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.LearningRateScaling;
import org.batchscope.training.RunLength;
import org.batchscope.training.ScalingKind;

/// Random experiments, sensible or not.
final class Experiments {
  private Experiments() {}

  static Arbitrary<Experiment> any() {
    return Combinators.combine(
            data(), networks(), optimizers(), batchSizes(), lengths(), parameters(), seeds())
        .flatAs((data, network, optimizer, batchSize, length, start, seed) ->
            Combinators.combine(
                    Arbitraries.of(Loss.values()),
                    Arbitraries.of(SamplingRule.values()),
                    Arbitraries.of(LastBatch.values()),
                    learningRates(),
                    schedules(),
                    scalings())
                .as((loss, sampling, lastBatch, rate, schedule, scaling) ->
                    new Experiment(
                        data, network, loss, optimizer, rate, schedule, scaling, batchSize,
                        sampling, lastBatch, length, start, seed)));
  }

  private static Arbitrary<DataChoice> data() {
    Arbitrary<String> names = Arbitraries.strings().ofMinLength(1).ofMaxLength(20);
    Arbitrary<DataSource> included = Arbitraries.of(BuiltIn.values()).map(DataSource.Included::new);
    Arbitrary<DataSource> files =
        Arbitraries.strings()
            .alpha()
            .withChars(" äß語'\"{}")
            .ofMinLength(1)
            .filter(name -> !name.isBlank())
            .map(name -> new DataSource.CsvFile("data/" + name + ".csv"));
    return Combinators.combine(
            Arbitraries.oneOf(included, files),
            names.list().ofMinSize(2).ofMaxSize(3).uniqueElements(),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as((source, columns, classes, standardize) ->
            new DataChoice(
                source,
                columns.subList(0, columns.size() - 1),
                columns.getLast(),
                classes,
                standardize));
  }

  private static Arbitrary<Network> networks() {
    return Arbitraries.oneOf(
        Arbitraries.of(Activation.values()).map(Network.Neuron::new),
        Arbitraries.just(new Network.Chain()));
  }

  private static Arbitrary<Optimizer> optimizers() {
    Arbitrary<Double> shares = anyFinite().map(Math::abs).filter(m -> m < 1);
    Arbitrary<Double> epsilons = learningRates();
    Arbitrary<Double> amounts = anyFinite().map(Math::abs);
    return Arbitraries.oneOf(
        Arbitraries.of(new Optimizer.Sgd(), new Optimizer.Rprop()),
        shares.map(Optimizer.Momentum::new),
        shares.map(Optimizer.Nesterov::new),
        Combinators.combine(amounts, epsilons).as(Optimizer.AdaGrad::new),
        Combinators.combine(shares, shares, epsilons).as(Optimizer.RmsProp::new),
        Combinators.combine(shares, shares, epsilons).as(Optimizer.Adam::new),
        Combinators.combine(shares, shares, amounts, epsilons).as(Optimizer.AdamW::new));
  }

  private static Arbitrary<Schedule> schedules() {
    Arbitrary<Period> periods =
        Combinators.combine(
                Arbitraries.integers().greaterOrEqual(1), Arbitraries.of(Period.Unit.values()))
            .as(Period::new);
    Arbitrary<Decay> decays =
        Combinators.combine(Arbitraries.of(DecayKind.values()), learningRates(), periods)
            .as(DecayKind::with);
    Arbitrary<Integer> warmUps =
        Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().greaterOrEqual(0));
    return Combinators.combine(decays, warmUps).as(Schedule::new);
  }

  private static Arbitrary<LearningRateScaling> scalings() {
    return Combinators.combine(Arbitraries.of(ScalingKind.values()), batchSizes())
        .as(ScalingKind::with);
  }

  private static Arbitrary<BatchSize> batchSizes() {
    return Arbitraries.oneOf(
        Arbitraries.integers().greaterOrEqual(1).map(BatchSize.Samples::new),
        Arbitraries.just(new BatchSize.Full()));
  }

  private static Arbitrary<RunLength> lengths() {
    Arbitrary<Integer> counts = Arbitraries.integers().greaterOrEqual(1);
    return Arbitraries.oneOf(counts.map(RunLength.Updates::new), counts.map(RunLength.Epochs::new));
  }

  private static Arbitrary<Double> learningRates() {
    return anyFinite().map(Math::abs).filter(rate -> rate > 0);
  }

  private static Arbitrary<List<Double>> parameters() {
    return anyFinite().list().ofSize(2);
  }

  private static Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  /// Every pattern of bits that is a finite number, and ordinary numbers as often.
  private static Arbitrary<Double> anyFinite() {
    return Arbitraries.oneOf(
            Arbitraries.longs().map(Double::longBitsToDouble), Arbitraries.doubles().between(-9, 9))
        .filter(Double::isFinite);
  }
}
