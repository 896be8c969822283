package org.batchscope.figure.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.draw.Theme;
import org.batchscope.figure.text.MapNote;
import org.batchscope.surface.Bounds;
import org.junit.jupiter.api.Test;

class MapNotesTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;
  private static final Palette PALETTE = Theme.LIGHT.palette();
  // one unit of the parameters is a pixel, upwards
  private static final PlotArea AREA =
      new PlotArea(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), new Bounds(0, WIDTH, 0, HEIGHT));

  /// How much is written in each quarter: the upper two from the left, then the lower two.
  private static int[] ink(Consumer<MapNotes> prepare) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    Drawing.prepare(g);
    Drawing.background(g, PALETTE, WIDTH, HEIGHT);
    MapNotes notes = new MapNotes(g, PALETTE, AREA);
    prepare.accept(notes);
    notes.paint();
    g.dispose();
    int[] ink = new int[4];
    for (int y = 0; y < HEIGHT; y++)
      for (int x = 0; x < WIDTH; x++)
        if (image.getRGB(x, y) == PALETTE.text().getRGB())
          ink[2 * (2 * y / HEIGHT) + 2 * x / WIDTH]++;
    return ink;
  }

  private static void assertOnlyIn(int quarter, int[] ink) {
    for (int q = 0; q < 4; q++)
      if (q == quarter) assertTrue(ink[q] > 20, "ink " + ink[q] + " in quarter " + q);
      else assertEquals(0, ink[q], "ink in quarter " + q);
  }

  /// Wherever a point is, a digit more does not send them to another corner.
  @Test
  void notesRestWhileTheirNumbersChange() {
    for (int x = 20; x < WIDTH / 2; x += 2) {
      double first = x;
      int[] before = quarters("plane 0.4", first);
      int[] after = quarters("plane 0.43", first);
      assertArrayEquals(before, after, "with a point at " + x);
    }
  }

  private static int[] quarters(String note, double first) {
    int[] ink =
        ink(notes -> {
          notes.add(MapNote.plain(note));
          notes.avoid(first, 10, 10);
        });
    return IntStream.range(0, ink.length).filter(quarter -> ink[quarter] > 0).toArray();
  }

  @Test
  void notesStandAtTheLeftOfTheBottom() {
    assertOnlyIn(2, ink(notes -> notes.add(MapNote.plain("a short note"))));
  }

  @Test
  void theyGoWhereTheyCoverNothing() {
    assertOnlyIn(
        0,
        ink(notes -> {
          notes.add(MapNote.plain("a short note"));
          notes.avoid(20, 20, 1);
        }));
    assertOnlyIn(
        3,
        ink(notes -> {
          notes.add(MapNote.plain("a short note"));
          notes.avoid(20, 20, 1);
          notes.avoid(30, 285, 1);
        }));
  }

  @Test
  void whereAllCornersAreTakenTheyCoverWhatWeighsLeast() {
    assertOnlyIn(
        1,
        ink(notes -> {
          notes.add(MapNote.plain("a short note"));
          for (double x : new double[] {20, 380})
            for (double y : new double[] {20, 285}) notes.avoid(x, y, x > 200 && y > 200 ? 1 : 50);
        }));
  }

  @Test
  void theyAreSaidInFewerWordsWhereTheyAreHigh() throws Exception {
    List<MapNote> three =
        Stream.of("first", "second", "third")
            .map(name -> new MapNote((name + " of the notes ").repeat(6), "brief " + name))
            .toList();
    String svg = written(three);
    assertFalse(svg.contains("of the notes"), svg);
    for (MapNote note : three) assertTrue(svg.contains(note.brief()), svg);
  }

  @Test
  void theLastAreLeftAwayWhereThereAreMany() throws Exception {
    String svg = written(IntStream.range(0, 9).mapToObj(k -> MapNote.plain("note " + k)).toList());
    // as high as a third of the plot
    assertTrue(svg.contains("note 0") && svg.contains("note 4"), svg);
    assertFalse(svg.contains("note 5"), svg);
  }

  @Test
  void aNoteAloneIsWrittenHoweverLittleRoomThereIs() throws Exception {
    String svg = written(List.of(MapNote.plain("a note of very many words ".repeat(30).strip())));
    assertTrue(svg.contains("a note of"), svg);
  }

  @Test
  void noWordIsLeftAloneOnTheLastLine() throws Exception {
    for (int words = 2; words <= 30; words++) {
      String svg = written(List.of(MapNote.plain("word ".repeat(words).strip())));
      int[] inLines =
          Pattern.compile("(?:word ?)+")
              .matcher(svg)
              .results()
              .mapToInt(line -> line.group().split(" ").length)
              .toArray();
      IntSummaryStatistics counts = Arrays.stream(inLines).summaryStatistics();
      assertEquals(words, counts.getSum(), svg);
      assertTrue(counts.getMin() >= counts.getMax() - 2, Arrays.toString(inLines));
    }
  }

  private static String written(List<MapNote> added) throws Exception {
    Figure figure =
        (g, _, _) -> {
          MapNotes notes = new MapNotes(g, PALETTE, AREA);
          added.forEach(notes::add);
          notes.paint();
        };
    return PaintedFigure.svg(figure, WIDTH, HEIGHT);
  }
}
