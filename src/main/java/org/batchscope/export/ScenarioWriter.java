package org.batchscope.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.network.Network;
import org.batchscope.study.Pin;
import org.batchscope.study.Scenario;
import org.batchscope.surface.PlaneChoice;
import org.batchscope.surface.PlaneKind;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.RunLength;

/// Makes the text of a scenario. What {@link ScenarioReader} reads.
///
/// @param storedPath how the path of a CSV file is written down
record ScenarioWriter(UnaryOperator<String> storedPath) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DefaultPrettyPrinter LAYOUT =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"));

  /// Indented, with a line feed at the end.
  String text(Scenario scenario) {
    try {
      return MAPPER.writer(LAYOUT).writeValueAsString(json(scenario)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree of plain values is always written
    }
  }

  private ObjectNode json(Scenario scenario) {
    ObjectNode json = JSON.objectNode().put("batchscope", ScenarioFile.VERSION);
    put(scenario.experiment(), json);
    if (!scenario.pins().isEmpty())
      scenario.pins().stream().map(this::pin).forEach(json.putArray("pins")::add);
    if (scenario.spreadSeeds() > 0) json.put("spreadSeeds", scenario.spreadSeeds());
    if (!(scenario.plane() instanceof PlaneChoice.PrincipalComponents))
      json.set("plane", plane(scenario.plane()));
    if (scenario.gradientFlow()) json.put("gradientFlow", true);
    return json;
  }

  private static ObjectNode plane(PlaneChoice plane) {
    ObjectNode json = JSON.objectNode().put("kind", PlaneKind.of(plane).id());
    return switch (plane) {
      case PlaneChoice.RandomDirections(long seed) -> json.put("seed", seed);
      case PlaneChoice.Parameters(String first, String second) ->
          json.put("first", first).put("second", second);
      case PlaneChoice.PrincipalComponents _, PlaneChoice.StartAndEnds _ -> json;
    };
  }

  private ObjectNode pin(Pin pin) {
    ObjectNode json = JSON.objectNode();
    json.put("name", pin.name()).put("style", pin.style()).put("hidden", pin.hidden());
    put(pin.experiment(), json);
    return json;
  }

  private void put(Experiment experiment, ObjectNode json) {
    json.set("data", data(experiment.data()));
    json.set("network", network(experiment.network()));
    json.put("loss", experiment.loss().id());
    json.set("optimizer", OptimizerJson.of(experiment.optimizer()));
    json.put("learningRate", experiment.learningRate());
    LearningRateJson.put(experiment.schedule(), experiment.learningRateScaling(), json);
    switch (experiment.batchSize()) {
      case BatchSize.Samples(int samples) -> json.put("batchSize", samples);
      case BatchSize.Full() -> json.put("batchSize", "full");
    }
    json.put("sampling", experiment.sampling().id());
    json.put("lastBatch", experiment.lastBatch().id());
    json.set("length", length(experiment.length()));
    experiment.start().forEach(json.putArray("start")::add);
    json.put("seed", experiment.seed());
  }

  private ObjectNode data(DataChoice data) {
    ObjectNode json = JSON.objectNode();
    switch (data.source()) {
      case DataSource.Included included -> json.put("set", included.set().id());
      case DataSource.CsvFile(String path) -> json.put("file", storedPath.apply(path));
    }
    data.features().forEach(json.putArray("features")::add);
    json.put("target", data.target());
    if (data.classes()) json.put("classes", true);
    return json.put("standardize", data.standardize());
  }

  private static ObjectNode network(Network network) {
    return switch (network) {
      case Network.Neuron neuron ->
          JSON.objectNode()
              .put("kind", NetworkKind.NEURON.id())
              .put("activation", neuron.activation().id());
      case Network.Chain() -> JSON.objectNode().put("kind", NetworkKind.CHAIN.id());
      case Network.Mlp mlp -> {
        ObjectNode json = JSON.objectNode().put("kind", NetworkKind.MLP.id());
        mlp.hidden().forEach(json.putArray("hidden")::add);
        yield json.put("activation", mlp.activation().id()).put("output", mlp.output().id());
      }
    };
  }

  private static ObjectNode length(RunLength length) {
    return switch (length) {
      case RunLength.Updates(int count) -> JSON.objectNode().put("updates", count);
      case RunLength.Epochs(int count) -> JSON.objectNode().put("epochs", count);
    };
  }
}
