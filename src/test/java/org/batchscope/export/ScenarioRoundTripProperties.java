package org.batchscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.batchscope.study.Pin;
import org.batchscope.study.Scenario;
import org.batchscope.surface.PlaneChoice;
import org.batchscope.text.InputException;

class ScenarioRoundTripProperties {
  @Property
  void anyScenarioReadsBackExactly(@ForAll("scenarios") Scenario scenario) throws InputException {
    String json = ScenarioFile.toJson(scenario);
    assertEquals(scenario, ScenarioFile.parse(json, "a.json"), json);
  }

  @Property(tries = 100)
  void aScenarioCutShortIsNeverRead(@ForAll("scenarios") Scenario scenario, @ForAll double where) {
    String json = ScenarioFile.toJson(scenario).strip();
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
  Arbitrary<Scenario> scenarios() {
    Arbitrary<List<Pin>> pins =
        Combinators.combine(
                Arbitraries.strings().ofMaxLength(20),
                Experiments.any(),
                Arbitraries.integers().between(0, Scenario.MOST_PINS - 1),
                Arbitraries.of(true, false))
            .as(Pin::new)
            .list()
            .ofMaxSize(3)
            .uniqueElements(Pin::style);
    Arbitrary<Integer> seeds = Arbitraries.integers().between(0, Scenario.MOST_SEEDS);
    Arbitrary<PlaneChoice> planes =
        Arbitraries.of(
            new PlaneChoice.PrincipalComponents(),
            new PlaneChoice.RandomDirections(-7),
            new PlaneChoice.Parameters("w1_1_1", "b2_1"),
            new PlaneChoice.StartAndEnds());
    Arbitrary<Boolean> flows = Arbitraries.of(true, false);
    return Combinators.combine(Experiments.any(), pins, seeds, planes, flows).as(Scenario::new);
  }
}
