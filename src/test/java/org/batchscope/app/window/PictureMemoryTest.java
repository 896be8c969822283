package org.batchscope.app.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.batchscope.app.canvas.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureMemoryTest {
  private static final Pixels PICTURE =
      new Pixels(3, 2, new int[] {0xFF000000, -1, 0, 0x80402010, 5, 0xFFFFFF00});

  @TempDir private Path folder;

  @Test
  void aPictureIsRecalledAsItWasKept() {
    memory().keep("θ, light", PICTURE);
    Pixels recalled = memory().recall("θ, light").orElseThrow();
    assertEquals(3, recalled.widthPx());
    assertEquals(2, recalled.heightPx());
    assertArrayEquals(PICTURE.argb(), recalled.argb());
  }

  @Test
  void aPictureOfSomethingElseIsNotRecalled() {
    memory().keep("light", PICTURE);
    assertEquals(Optional.empty(), memory().recall("night"));
    assertEquals(Optional.empty(), memory().recall("lighter"));
  }

  @Test
  void nothingIsRecalledWhereNothingWasKept() {
    assertEquals(Optional.empty(), memory().recall("light"));
    PictureMemory.none().keep("light", PICTURE);
    assertEquals(Optional.empty(), PictureMemory.none().recall("light"));
  }

  @Test
  void whatIsKeptElsewhereIsRecalledOnlyIfNothingElseIs() {
    Path elsewhere = folder.resolve("program");
    PictureMemory.in(elsewhere).keep("light", PICTURE);
    PictureMemory memory = memory().orIn(elsewhere);
    assertEquals(3, memory.recall("light").orElseThrow().widthPx());
    memory.keep("light", new Pixels(1, 1, new int[] {-1}));
    assertEquals(1, memory.recall("light").orElseThrow().widthPx());
    assertEquals(
        3, PictureMemory.in(elsewhere).recall("light").orElseThrow().widthPx(), "left as it was");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 8, 20, 40})
  void aFileThatIsCutOffIsAsIfThereWereNone(int bytes) throws IOException {
    memory().keep("light", PICTURE);
    Path file = Files.list(folder.resolve("cache")).findFirst().orElseThrow();
    byte[] whole = Files.readAllBytes(file);
    assertTrue(bytes < whole.length);
    Files.write(file, Arrays.copyOf(whole, bytes));
    assertEquals(Optional.empty(), memory().recall("light"));
  }

  @Test
  void everySystemHasAPlaceOfItsOwn() {
    Path home = folder.toAbsolutePath();
    Path other = home.resolve("other");
    assertEquals(home.resolve(".cache"), UserCache.folder("Linux", home, Map.of()));
    assertEquals(
        home.resolve(".cache"),
        UserCache.folder("Linux", home, Map.of("XDG_CACHE_HOME", "relative")));
    assertEquals(
        other, UserCache.folder("Linux", home, Map.of("XDG_CACHE_HOME", other.toString())));
    assertEquals(home.resolve("Library/Caches"), UserCache.folder("Mac OS X", home, Map.of()));
    assertEquals(
        other, UserCache.folder("Windows 11", home, Map.of("LOCALAPPDATA", other.toString())));
  }

  private PictureMemory memory() {
    return PictureMemory.in(folder.resolve("cache"));
  }
}
