package org.batchscope.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessagesTest {
  /// Of two texts with the same key, only the last would ever be read.
  @Test
  void noKeyIsThereTwice() throws IOException {
    List<String> keys = keys();
    assertTrue(keys.size() > 300, "all texts: " + keys.size());
    Set<String> seen = new HashSet<>();
    assertEquals(List.of(), keys.stream().filter(key -> !seen.add(key)).toList());
  }

  /// In a pattern a single apostrophe is not shown: it quotes what follows.
  @Test
  void everyTextIsAPatternThatLosesNoApostrophe() {
    for (String key : Messages.keys("")) {
      String pattern = Messages.pattern(key);
      assertDoesNotThrow(() -> new MessageFormat(pattern), key);
      assertFalse(pattern.replace("''", "").contains("'"), key + ": " + pattern);
    }
  }

  @Test
  void thousandsAreSetApartFromFiveDigitsOn() {
    String sentence = Messages.message("training.fault.batch-size", 12_345, 1050);
    assertTrue(sentence.contains("12,345 samples"), sentence);
    assertTrue(sentence.contains("from 1050:"), sentence);
    String range = Messages.message("export.size-dpi", 24, 2400, 30_000);
    assertTrue(range.contains("24 to 2400 dpi"), range);
    assertTrue(range.contains("30,000"), range);
  }

  private static List<String> keys() throws IOException {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream("messages.properties")),
                StandardCharsets.UTF_8))) {
      return file.lines()
          .filter(line -> !line.startsWith("#") && line.contains("="))
          .map(line -> line.substring(0, line.indexOf('=')))
          .toList();
    }
  }
}
