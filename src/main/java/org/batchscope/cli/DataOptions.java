package org.batchscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.Column;
import org.batchscope.data.ColumnKind;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.export.ScenarioFile;
import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;
import picocli.CommandLine.Option;

/// The options that choose data.
final class DataOptions {
  @Option(names = "--scenario", paramLabel = "FILE")
  private Optional<Path> scenario = Optional.empty();

  @Option(names = "--data", paramLabel = "NAME|FILE")
  private Optional<DataSource> source = Optional.empty();

  @Option(names = "--features", paramLabel = "A,B")
  private Optional<OptionTypes.Features> features = Optional.empty();

  @Option(names = "--target", paramLabel = "T")
  private Optional<String> target = Optional.empty();

  @Option(names = "--classes")
  private boolean classes;

  @Option(names = "--standardize")
  private boolean standardize;

  @Option(names = "--no-standardize")
  private boolean noStandardize;

  /// What the scenario file says.
  Optional<Scenario> scenario() throws InputException {
    return scenario.isPresent() ? Optional.of(ScenarioFile.read(scenario.get())) : Optional.empty();
  }

  Optional<DataSource> source() {
    return source;
  }

  boolean featuresGiven() {
    return features.isPresent();
  }

  /// What is chosen of the source: that of `--data`, else that of the scenario, else the first
  /// built-in set.
  DataChoice choice(Optional<Scenario> scenario) throws InputException {
    Optional<DataChoice> known = scenario.map(now -> now.experiment().data());
    DataSource chosen =
        source
            .or(() -> known.map(DataChoice::source))
            .orElse(new DataSource.Included(BuiltIn.values()[0]));
    return choice(chosen, known.filter(data -> data.source().equals(chosen)));
  }

  /// What is chosen of one source.
  ///
  /// @param known what holds where no option says otherwise, if not the source's default
  DataChoice choice(DataSource chosen, Optional<DataChoice> known) throws InputException {
    if (standardize && noStandardize)
      throw new InputException("cli.fault.contradiction", "--standardize", "--no-standardize");
    if (known.isEmpty() && features.isPresent() && target.isPresent())
      return checked(
          chosen,
          namesOf(features.get(), usualFeatures(chosen), chosen, target.get()),
          target.get(),
          false,
          isUsuallyStandardized(chosen));
    DataChoice base = known.isPresent() ? known.get() : DataCatalog.defaultChoice(chosen);
    String targetName = target.orElse(base.target());
    List<String> names =
        features.isPresent()
            ? namesOf(features.get(), base.features(), chosen, targetName)
            : featuresBeside(targetName, base);
    boolean knownAsClasses = target.isEmpty() && base.classes();
    return checked(chosen, names, targetName, knownAsClasses, base.standardize());
  }

  /// Those that a built-in set has unless others are asked for.
  private static List<String> usualFeatures(DataSource source) {
    return switch (source) {
      case DataSource.CsvFile _ -> List.of();
      case DataSource.Included(BuiltIn set) -> DataCatalog.defaultChoice(set).features();
    };
  }

  private static boolean isUsuallyStandardized(DataSource source) {
    return switch (source) {
      case DataSource.CsvFile _ -> true;
      case DataSource.Included(BuiltIn set) -> DataCatalog.defaultChoice(set).standardize();
    };
  }

  private DataChoice checked(
      DataSource chosen,
      List<String> names,
      String targetName,
      boolean knownAsClasses,
      boolean standardizedUnlessSaid)
      throws InputException {
    if (names.contains(targetName))
      throw new InputException("cli.fault.target-is-feature", targetName);
    return new DataChoice(
        chosen,
        names,
        targetName,
        knownAsClasses || classes,
        (standardizedUnlessSaid || standardize) && !noStandardize);
  }

  /// The usual features or, if the target is one of them, the first other columns of numbers.
  private static List<String> featuresBeside(String target, DataChoice base) throws InputException {
    if (!base.features().contains(target)) return base.features();
    List<String> others = numbersBeside(target, base.source());
    return others.subList(0, Math.min(base.features().size(), others.size()));
  }

  /// @param first what comes before the others where all are asked for: charts have it on their
  ///   axes
  private static List<String> namesOf(
      OptionTypes.Features features, List<String> first, DataSource source, String target)
      throws InputException {
    if (!features.names().isEmpty()) return features.names();
    List<String> all =
        Stream.concat(
                first.stream().filter(name -> !name.equals(target)),
                numbersBeside(target, source).stream())
            .distinct()
            .toList();
    if (all.size() > DataChoice.MOST_FEATURES)
      throw new InputException(
          "cli.fault.too-many-features",
          source.displayName(),
          all.size(),
          DataChoice.MOST_FEATURES);
    return all;
  }

  /// The other columns of numbers, at least one.
  private static List<String> numbersBeside(String target, DataSource source)
      throws InputException {
    List<String> others =
        DataCatalog.columns(source).stream()
            .filter(column -> column.kind() == ColumnKind.NUMBER)
            .map(Column::name)
            .filter(name -> !name.equals(target))
            .toList();
    if (others.isEmpty())
      throw new InputException("cli.fault.no-feature-left", source.displayName(), target);
    return others;
  }
}
