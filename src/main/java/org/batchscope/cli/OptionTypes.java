package org.batchscope.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.export.NetworkKind;
import org.batchscope.figure.FigureKind;
import org.batchscope.figure.draw.Theme;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.optimizer.DecayKind;
import org.batchscope.optimizer.NumberRange;
import org.batchscope.optimizer.OptimizerKind;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.Scenario;
import org.batchscope.study.ViewSettings;
import org.batchscope.surface.PlaneChoice;
import org.batchscope.training.BatchSize;
import org.batchscope.training.ScalingKind;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;

/// How the values of options are read: numbers as in any programming language, whatever the
/// language of the machine, and choices by their ids.
final class OptionTypes {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  /// What no name of a data set has.
  private static final Pattern FILE_NAME = Pattern.compile("[./\\\\]");

  /// Stands for every column that there is.
  private static final String ALL = "all";

  private OptionTypes() {}

  /// The names of columns, as in `--features a,b`; none for `all`.
  record Features(List<String> names) {}

  /// Units of the hidden layers, as in `--hidden 8,8`.
  record Hidden(List<Integer> units) {}

  /// Two parameters or more, as in `--start 3,-2`.
  record Start(List<Double> parameters) {}

  /// Batch sizes in the order given, as in `--batch-sizes 1,10,full`; none for `auto`.
  record BatchSizes(List<BatchSize> sizes) {}

  static void registerAt(CommandLine commandLine) {
    commandLine
        .registerConverter(NetworkKind.class, choice(NetworkKind.values(), NetworkKind::id))
        .registerConverter(Activation.class, choice(Activation.values(), Activation::id))
        .registerConverter(Loss.class, choice(Loss.values(), Loss::id))
        .registerConverter(OptimizerKind.class, choice(OptimizerKind.values(), OptimizerKind::id))
        .registerConverter(DecayKind.class, choice(DecayKind.values(), DecayKind::id))
        .registerConverter(ScalingKind.class, choice(ScalingKind.values(), ScalingKind::id))
        .registerConverter(SamplingRule.class, choice(SamplingRule.values(), SamplingRule::id))
        .registerConverter(LastBatch.class, choice(LastBatch.values(), LastBatch::id))
        .registerConverter(Theme.class, choice(Theme.values(), Theme::id))
        .registerConverter(FigureKind.class, choice(FigureKind.values(), FigureKind::id))
        .registerConverter(MeasuredViews.class, choice(MeasuredViews.values(), MeasuredViews::id))
        .registerConverter(BatchSize.class, text -> batchSize(text, "count-or-full"))
        .registerConverter(Features.class, OptionTypes::features)
        .registerConverter(Output.class, choice(Output.values(), Output::id))
        .registerConverter(Hidden.class, OptionTypes::hidden)
        .registerConverter(PlaneChoice.class, OptionTypes::plane)
        .registerConverter(Start.class, OptionTypes::start)
        .registerConverter(BatchSizes.class, OptionTypes::batchSizes)
        .registerConverter(DataSource.class, OptionTypes::dataSource)
        .registerConverter(Path.class, OptionTypes::path)
        .registerConverter(int.class, OptionTypes::pixels)
        .registerConverter(Long.class, OptionTypes::wholeNumber);
  }

  private static <T> ITypeConverter<T> choice(T[] values, Function<T, String> id) {
    String ids = Arrays.stream(values).map(id).collect(Collectors.joining(", "));
    return text ->
        Arrays.stream(values)
            .filter(value -> id.apply(value).equals(text))
            .findFirst()
            .orElseThrow(() -> new OptionValueException("choice", ids));
  }

  static BatchSize batchSize(String text, String expected) throws OptionValueException {
    if (text.equals("full")) return new BatchSize.Full();
    return new BatchSize.Samples(count(text, expected));
  }

  private static BatchSizes batchSizes(String text) throws OptionValueException {
    if (text.equals("auto")) return new BatchSizes(List.of());
    List<BatchSize> sizes = new ArrayList<>();
    for (String part : text.split(",", -1)) sizes.add(batchSize(part.strip(), "batch-sizes"));
    return new BatchSizes(List.copyOf(sizes));
  }

  private static DataSource dataSource(String text) throws OptionValueException {
    Optional<BuiltIn> set = BuiltIn.of(text);
    if (set.isPresent()) return new DataSource.Included(set.get());
    boolean file = !text.isBlank() && (FILE_NAME.matcher(text).find() || Files.exists(path(text)));
    // that there is no such file is told by whoever opens it
    if (file) return new DataSource.CsvFile(text);
    String ids = Arrays.stream(BuiltIn.values()).map(BuiltIn::id).collect(Collectors.joining(", "));
    throw new OptionValueException("data", ids);
  }

  private static Path path(String text) throws OptionValueException {
    try {
      if (!text.isBlank()) return Path.of(text);
    } catch (InvalidPathException _) {
      // no file can have such a name
    }
    throw new OptionValueException("path");
  }

  private static int pixels(String text) throws OptionValueException {
    return count(text, "count");
  }

  private static Features features(String text) throws OptionValueException {
    if (text.equals(ALL)) return new Features(List.of());
    List<String> names = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    boolean usable =
        names.size() <= DataChoice.MOST_FEATURES && names.stream().noneMatch(String::isEmpty);
    if (!usable || names.stream().distinct().count() < names.size())
      throw new OptionValueException("features");
    return new Features(names);
  }

  private static Start start(String text) throws OptionValueException {
    List<Double> numbers = new ArrayList<>();
    for (String part : text.split(",", -1)) numbers.add(number(part.strip(), "start"));
    if (numbers.size() < 2) throw new OptionValueException("start");
    return new Start(numbers);
  }

  private static PlaneChoice plane(String text) throws OptionValueException {
    String[] parts = text.split("[:,]", -1);
    return switch (parts[0] + "/" + parts.length) {
      case "pca/1" -> new PlaneChoice.PrincipalComponents();
      case "ends/1" -> new PlaneChoice.StartAndEnds();
      case "random/1" -> new PlaneChoice.RandomDirections(1);
      case "random/2" -> new PlaneChoice.RandomDirections(wholeNumber(parts[1]));
      case "weights/3" -> {
        if (parts[1].equals(parts[2])) throw new OptionValueException("plane");
        yield new PlaneChoice.Parameters(parts[1].strip(), parts[2].strip());
      }
      default -> throw new OptionValueException("plane");
    };
  }

  private static Hidden hidden(String text) throws OptionValueException {
    List<Integer> units = new ArrayList<>();
    for (String part : text.split(",", -1)) units.add(count(part.strip(), "hidden"));
    boolean possible =
        units.size() <= Network.Mlp.MOST_LAYERS
            && units.stream().allMatch(count -> count <= Network.Mlp.MOST_UNITS);
    if (!possible) throw new OptionValueException("hidden");
    return new Hidden(units);
  }

  static Long wholeNumber(String text) throws OptionValueException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException _) {
      throw new OptionValueException("whole-number");
    }
  }

  private static int count(String text, String expected) throws OptionValueException {
    try {
      int count = Integer.parseInt(text);
      if (count >= 1) return count;
    } catch (NumberFormatException _) {
      // no number, or beyond an int
    }
    throw new OptionValueException(expected);
  }

  /// A finite number.
  private static double number(String text, String expected) throws OptionValueException {
    if (NUMBER.matcher(text).matches()) {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) return number;
    }
    throw new OptionValueException(expected);
  }

  private static double number(String text, NumberRange range) throws OptionValueException {
    double number = number(text, range.id());
    if (range.contains(number)) return number;
    throw new OptionValueException(range.id());
  }

  /// A whole number from 1.
  static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) throws OptionValueException {
      return count(text, "count");
    }
  }

  /// How many batches are drawn: a whole number from 2, as one batch tells nothing about noise.
  static final class Draws implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) throws OptionValueException {
      int draws = count(text, "draws");
      if (draws >= 2) return draws;
      throw new OptionValueException("draws");
    }
  }

  /// A whole number from 0.
  static final class CountFromZero implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) throws OptionValueException {
      return text.equals("0") ? 0 : count(text, "count-from-zero");
    }
  }

  /// A number of seeds.
  static final class Seeds implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) throws OptionValueException {
      int seeds = count(text, "seeds");
      if (seeds <= Scenario.MOST_SEEDS) return seeds;
      throw new OptionValueException("seeds");
    }
  }

  /// How many other batches a fan has.
  static final class FanSize implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) throws OptionValueException {
      try {
        int size = Integer.parseInt(text);
        if (size >= 0 && size <= ViewSettings.LARGEST_FAN) return size;
      } catch (NumberFormatException _) {
        // no number
      }
      throw new OptionValueException("fan", ViewSettings.LARGEST_FAN);
    }
  }

  /// A number above 0.
  static final class Positive implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) throws OptionValueException {
      return number(text, NumberRange.POSITIVE);
    }
  }

  /// A number from 0.
  static final class NotNegative implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) throws OptionValueException {
      return number(text, NumberRange.NOT_NEGATIVE);
    }
  }

  /// A number from 0 (included) to 1 (excluded).
  static final class Share implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) throws OptionValueException {
      return number(text, NumberRange.SHARE);
    }
  }
}
