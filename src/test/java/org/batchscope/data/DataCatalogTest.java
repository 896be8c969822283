package org.batchscope.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCatalogTest {
  @TempDir Path folder;

  private DataChoice offered(String text) throws Exception {
    Path path = Files.writeString(folder.resolve("table.csv"), text);
    DataSource.CsvFile file = new DataSource.CsvFile(path.toString());
    return DataCatalog.offeredChoice(file, CsvPreview.of(path));
  }

  @Test
  void theLastColumnIsOfferedAsTarget() throws Exception {
    DataChoice offered = offered("a,b,c\n1,2,3\n4,5,6\n");
    assertEquals(List.of("a", "b"), offered.features());
    assertEquals("c", offered.target());
  }

  @Test
  void aColumnOfOtherTextIsNotOfferedAsTarget() throws Exception {
    StringBuilder text = new StringBuilder("a,b,c,note\n");
    for (int i = 0; i < 14; i++) text.append("%d,%d,%d,text%d%n".formatted(i, 2 * i, i % 2, i));
    DataChoice offered = offered(text.toString());
    assertEquals(List.of("a", "b"), offered.features());
    assertEquals("c", offered.target());
  }

  @Test
  void aTargetAloneIsRefused() {
    StringBuilder text = new StringBuilder("a,note\n");
    for (int i = 0; i < 14; i++) text.append("%d,text%d%n".formatted(i, i));
    InputException refused = assertThrows(InputException.class, () -> offered(text.toString()));
    assertEquals(
        "table.csv: besides a target, no column holds numbers that could be a feature.",
        refused.getMessage());
  }
}
