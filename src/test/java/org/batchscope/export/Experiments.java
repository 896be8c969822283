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
import org.batchscope.optimizer.Optimizer;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.RunLength;

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
                    learningRates())
                .as((loss, sampling, lastBatch, rate) ->
                    new Experiment(
                        data, network, loss, optimizer, rate, batchSize, sampling, lastBatch,
                        length, start, seed)));
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
            Arbitraries.of(true, false))
        .as((source, columns, standardize) ->
            new DataChoice(
                source, columns.subList(0, columns.size() - 1), columns.getLast(), standardize));
  }

  private static Arbitrary<Network> networks() {
    return Arbitraries.oneOf(
        Arbitraries.of(Activation.values()).map(Network.Neuron::new),
        Arbitraries.just(new Network.Chain()));
  }

  private static Arbitrary<Optimizer> optimizers() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Optimizer.Sgd()),
        anyFinite().map(Math::abs).filter(m -> m < 1).map(Optimizer.Momentum::new));
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
