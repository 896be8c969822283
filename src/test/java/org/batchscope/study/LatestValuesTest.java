package org.batchscope.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestValuesTest {
  private final List<String> computed = new ArrayList<>();
  private final LatestValues<String, Integer> lengths = new LatestValues<>(2);

  private int length(String key) {
    return lengths.get(
        key,
        () -> {
          computed.add(key);
          return key.length();
        });
  }

  @Test
  void aValueIsComputedOnce() {
    assertEquals(3, length("one"));
    assertEquals(3, length("one"));

    assertEquals(List.of("one"), computed);
  }

  @Test
  void theValueThatWasNotAskedForLongestIsForgotten() {
    length("one");
    length("two");
    length("one");
    length("three");
    length("one");
    length("two");

    assertEquals(List.of("one", "two", "three", "two"), computed);
  }

  @Test
  void aFailureIsNotRemembered() {
    assertThrows(
        IOException.class,
        () ->
            lengths.get(
                "one",
                () -> {
                  throw new IOException();
                }));

    assertEquals(3, length("one"));
  }
}
