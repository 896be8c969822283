package org.batchscope.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import org.batchscope.optimizer.Hyperparameter;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.OptimizerKind;
import org.batchscope.text.InputException;

/// An optimizer as an object of a scenario: its kind, and all of its hyperparameters.
final class OptimizerJson {
  private OptimizerJson() {}

  static Optimizer read(ScenarioFields fields) throws InputException {
    OptimizerKind kind = fields.choice("kind", OptimizerKind.values(), OptimizerKind::id);
    Map<Hyperparameter, Double> values = new EnumMap<>(Hyperparameter.class);
    for (Hyperparameter each : kind.hyperparameters())
      values.put(each, fields.number(each.id(), each.range().id(), each.range()::contains));
    fields.requireNoMore();
    return kind.with(values);
  }

  static ObjectNode of(Optimizer optimizer) {
    OptimizerKind kind = OptimizerKind.of(optimizer);
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("kind", kind.id());
    for (Hyperparameter each : kind.hyperparameters())
      json.put(each.id(), optimizer.hyperparameters().get(each));
    return json;
  }
}
