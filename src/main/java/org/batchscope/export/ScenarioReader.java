package org.batchscope.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.Pin;
import org.batchscope.study.Scenario;
import org.batchscope.surface.PlaneChoice;
import org.batchscope.surface.PlaneKind;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.RunLength;

/// Makes a scenario of the fields of its text.
///
/// @param file what faults call the scenario
/// @param folder what paths in the scenario are relative to
record ScenarioReader(String file, Path folder) {
  private static final Activation[] HIDDEN_ACTIVATIONS = {
    Activation.TANH, Activation.SIGMOID, Activation.RELU
  };

  Scenario read(String json) throws InputException {
    ScenarioFields fields = ScenarioFields.of(LocatedJson.parse(json, file), file);
    requireKnownVersion(fields);
    Experiment experiment = experiment(fields);
    List<Pin> pins = new ArrayList<>();
    for (ScenarioFields pin : fields.objects("pins")) pins.add(pin(pin, pins));
    int seeds =
        fields.has("spreadSeeds") ? fields.countWithin("spreadSeeds", 1, Scenario.MOST_SEEDS) : 0;
    PlaneChoice plane =
        fields.has("plane") ? plane(fields.object("plane")) : new PlaneChoice.PrincipalComponents();
    boolean gradientFlow = fields.has("gradientFlow") && fields.flag("gradientFlow");
    fields.requireNoMore();
    return new Scenario(experiment, pins, seeds, plane, gradientFlow);
  }

  private static PlaneChoice plane(ScenarioFields fields) throws InputException {
    PlaneChoice plane =
        switch (fields.choice("kind", PlaneKind.values(), PlaneKind::id)) {
          case PRINCIPAL_COMPONENTS -> new PlaneChoice.PrincipalComponents();
          case RANDOM -> new PlaneChoice.RandomDirections(fields.wholeNumber("seed"));
          case PARAMETERS -> {
            String first = fields.text("first", "name", name -> !name.isBlank());
            String second =
                fields.text("second", "name", name -> !name.isBlank() && !name.equals(first));
            yield new PlaneChoice.Parameters(first, second);
          }
          case ENDS -> new PlaneChoice.StartAndEnds();
        };
    fields.requireNoMore();
    return plane;
  }

  /// @param before the pins before this one
  private Pin pin(ScenarioFields fields, List<Pin> before) throws InputException {
    if (before.size() == Scenario.MOST_PINS)
      throw fields.fault("scenario.fault.pins", Scenario.MOST_PINS);
    String name = fields.text("name", "name", _ -> true);
    int style = fields.countWithin("style", 0, Scenario.MOST_PINS - 1);
    if (before.stream().anyMatch(pin -> pin.style() == style))
      throw fields.fault("scenario.fault.pin-style", style);
    boolean hidden = fields.flag("hidden");
    Pin pin = new Pin(name, experiment(fields), style, hidden);
    fields.requireNoMore();
    return pin;
  }

  private Experiment experiment(ScenarioFields fields) throws InputException {
    return new Experiment(
        data(fields.object("data")),
        network(fields.object("network")),
        fields.choice("loss", Loss.values(), Loss::id),
        OptimizerJson.read(fields.object("optimizer")),
        fields.number("learningRate", "positive", rate -> rate > 0),
        LearningRateJson.schedule(fields),
        LearningRateJson.scaling(fields),
        fields.countOr("full", new BatchSize.Full(), BatchSize.Samples::new, "batchSize"),
        fields.choice("sampling", SamplingRule.values(), SamplingRule::id),
        fields.choice("lastBatch", LastBatch.values(), LastBatch::id),
        length(fields.object("length")),
        fields.numbers("start"),
        fields.wholeNumber("seed"));
  }

  private void requireKnownVersion(ScenarioFields fields) throws InputException {
    if (!fields.has("batchscope")) throw fields.fault("scenario.fault.no-version");
    LocatedJson.Place place = fields.placeOf("batchscope");
    int version = fields.count("batchscope");
    if (version != ScenarioFile.VERSION)
      throw LocatedJson.fault("scenario.fault.version", file, place, version, ScenarioFile.VERSION);
  }

  private DataChoice data(ScenarioFields fields) throws InputException {
    DataSource source = source(fields);
    List<String> features = fields.texts("features", DataChoice.MOST_FEATURES);
    String target = fields.text("target", "target", name -> !features.contains(name));
    boolean classes = fields.has("classes") && fields.flag("classes");
    boolean standardize = fields.flag("standardize");
    fields.requireNoMore();
    return new DataChoice(source, features, target, classes, standardize);
  }

  private DataSource source(ScenarioFields fields) throws InputException {
    if (fields.has("set") == fields.has("file"))
      throw fields.fault("scenario.fault.one-of", "data.set", "data.file");
    if (fields.has("set"))
      return new DataSource.Included(fields.choice("set", BuiltIn.values(), BuiltIn::id));
    String path = fields.text("file", "path", ScenarioReader::isPath);
    return new DataSource.CsvFile(folder.resolve(path).normalize().toString());
  }

  private static boolean isPath(String text) {
    try {
      return !Path.of(text).normalize().toString().isBlank();
    } catch (InvalidPathException _) {
      return false;
    }
  }

  private static Network network(ScenarioFields fields) throws InputException {
    Network network =
        switch (fields.choice("kind", NetworkKind.values(), NetworkKind::id)) {
          case NEURON ->
              new Network.Neuron(fields.choice("activation", Activation.values(), Activation::id));
          case CHAIN -> new Network.Chain();
          case MLP ->
              new Network.Mlp(
                  fields.countsWithin("hidden", Network.Mlp.MOST_LAYERS, Network.Mlp.MOST_UNITS),
                  fields.choice("activation", HIDDEN_ACTIVATIONS, Activation::id),
                  fields.choice("output", Output.values(), Output::id));
        };
    fields.requireNoMore();
    return network;
  }

  private static RunLength length(ScenarioFields fields) throws InputException {
    if (fields.has("updates") == fields.has("epochs"))
      throw fields.fault("scenario.fault.one-of", "length.updates", "length.epochs");
    RunLength length =
        fields.has("updates")
            ? new RunLength.Updates(fields.count("updates"))
            : new RunLength.Epochs(fields.count("epochs"));
    fields.requireNoMore();
    return length;
  }
}
