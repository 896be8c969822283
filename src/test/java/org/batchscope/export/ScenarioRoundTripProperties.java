package org.batchscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.batchscope.text.InputException;
import org.batchscope.training.Experiment;

class ScenarioRoundTripProperties {
  @Property
  void anyExperimentReadsBackExactly(@ForAll("experiments") Experiment experiment)
      throws InputException {
    String json = ScenarioFile.toJson(experiment);
    assertEquals(experiment, ScenarioFile.parse(json, "a.json"), json);
  }

  @Property(tries = 100)
  void aScenarioCutShortIsNeverRead(
      @ForAll("experiments") Experiment experiment, @ForAll double where) {
    String json = ScenarioFile.toJson(experiment).strip();
    int length = (int) (json.length() * (Math.abs(where) % 1));
    try {
      ScenarioFile.parse(json.substring(0, length), "a.json");
    } catch (InputException e) {
      assertTrue(e.getMessage().startsWith("a.json, line "), e.getMessage());
      return;
    }
    throw new AssertionError(json.substring(0, length));
  }

  @Provide
  Arbitrary<Experiment> experiments() {
    return Experiments.any();
  }
}
