package org.batchscope.figure.pin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.figure.PinnedResults;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.map.ComparisonMap;
import org.batchscope.figure.map.MapFigure;
import org.batchscope.study.Pin;
import org.batchscope.study.Result;
import org.batchscope.study.ResultBounds;
import org.batchscope.study.Scenario;
import org.batchscope.study.ViewSettings;
import org.batchscope.training.BatchSize;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.Test;

class PinnedPathsTest {
  private static final int WIDTH = 874;
  private static final int HEIGHT = 602;
  private static final Scenario SIX = PinnedResults.withBatchSizes(100, 1, 30, 2, 300, 5);

  @Test
  void everyPinHasItsColorOnTheMapAndInTheKey() {
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      PaintedFigure map = map(SIX, palette);
      for (Color color : palette.pins()) {
        assertTrue(has(map, color, plot(SIX)), color + " on the map");
        assertTrue(has(map, color, above(SIX)), color + " in the key");
      }
    }
  }

  @Test
  void aHiddenPinIsNowhere() {
    Scenario hidden = PinnedResults.changed(SIX, 1, pin -> pin.withHidden(true));
    assertFalse(map(hidden, Palette.LIGHT).has(Palette.LIGHT.pins().get(1)));
    assertTrue(map(hidden, Palette.LIGHT).has(Palette.LIGHT.pins().get(0)));
  }

  @Test
  void aPinOfAnotherSurfaceIsNowhere() {
    Scenario elsewhere =
        PinnedResults.scenario(
            List.of(run -> run.withData(DataCatalog.defaultChoice(BuiltIn.PENGUINS))));
    assertFalse(map(elsewhere, Palette.LIGHT).has(Palette.LIGHT.pins().getFirst()));
  }

  @Test
  void pinsAreWholeWhateverTheCurrentUpdate() {
    Scenario one = PinnedResults.withBatchSizes(1);
    Color color = Palette.LIGHT.pins().getFirst();
    Result result = PinnedResults.run(one);
    long atStart =
        paint(ComparisonMap.whole(result, 0, ViewSettings.USUAL, Palette.LIGHT)).count(color);
    long atEnd = paint(ComparisonMap.whole(result, Palette.LIGHT)).count(color);
    // what lies above differs
    assertEquals(atEnd, atStart, 0.15 * atEnd);
  }

  @Test
  void theFirstPinLiesUppermost() {
    Scenario below = PinnedResults.scenario(List.of(run -> run, run -> run));
    Scenario above = below.withPins(below.pins().reversed());
    PlotArea area = plotArea(below);
    Color first = Palette.LIGHT.pins().getFirst();
    assertTrue(
        count(layer(below, area), first) > 2 * count(layer(above, area), first),
        "of two pins on the same path, the uppermost is seen more of");
  }

  @Test
  void aPinOnALivePathHasAHaloAroundIt() {
    Color color = Palette.LIGHT.pins().getFirst();
    for (Scenario live :
        List.of(
            PinnedResults.withBatchSizes(10),
            PinnedResults.scenario(List.of(run -> run.withBatchSize(new BatchSize.Full())))))
      assertTrue(haloed(live, color) > 500, "a band along the path: " + haloed(live, color));
    assertEquals(0, haloed(PinnedResults.withBatchSizes(30), color));
  }

  @Test
  void theMapHoldsTheWholeOfEveryPinThatIsDrawn() {
    Scenario wild = PinnedResults.withBatchSizes(1);
    Result shown = PinnedResults.run(wild);
    Result hidden = PinnedResults.run(PinnedResults.changed(wild, 0, pin -> pin.withHidden(true)));
    assertTrue(ResultBounds.holding(shown).width() > ResultBounds.holding(hidden).width());
    assertFalse(ResultBounds.isWithin(ResultBounds.holding(hidden), shown));
    assertTrue(ResultBounds.isWithin(ResultBounds.holding(shown), shown));
  }

  @Test
  void theKeyTellsEveryName() throws Exception {
    Scenario named = PinnedResults.changed(SIX, 2, pin -> pin.withName("smooth one"));
    String svg = PaintedFigure.svg(key(named), WIDTH, HEIGHT);
    for (String name : List.of("B = 100", "B = 1", "smooth one", "B = 2", "B = 300", "B = 5"))
      assertTrue(svg.contains(">" + name + "<"), name);
  }

  @Test
  void theKeyTakesRoomFromTheMapForAsManyRowsAsItNeeds() {
    Scenario none = Scenario.of(SIX.experiment());
    Scenario wordy = PinnedResults.changed(SIX, 0, pin -> pin.withName("long ".repeat(40)));
    double row = top(PinnedResults.withBatchSizes(1), 1200) - top(none, 1200);
    assertTrue(row > 15, "a row of text: " + row);
    assertEquals(top(none, 1200) + row, top(SIX, 1200));
    assertEquals(top(none, 690) + 2 * row, top(SIX, 690));
    assertEquals(top(none, 690) + 3 * row, top(wordy, 690), "two columns at least");
  }

  @Test
  void aLongNameIsCutOffBeforeTheNextEntry() throws Exception {
    Scenario wordy = PinnedResults.changed(SIX, 0, pin -> pin.withName("long ".repeat(40)));
    String svg = PaintedFigure.svg(key(wordy), 690, HEIGHT);
    assertFalse(svg.contains("long ".repeat(10)));
    assertTrue(svg.contains("…<"), "an ellipsis");
  }

  @Test
  void pathsFarBeyondTheMapArePaintedInNoTime() {
    Scenario longRuns =
        PinnedResults.scenario(
            List.of(run -> run.withLength(new RunLength.Updates(2100)), run -> run));
    Result result = PinnedResults.run(longRuns);
    PlotArea area = plotArea(longRuns);
    PlotArea zoomed = new PlotArea(area.frame(), area.bounds().zoomed(1e-8, 0.1, 1.9));
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    var g = image.createGraphics();
    PinnedPaths.of(result, Palette.LIGHT).paint(g, zoomed);
    g.dispose();
    assertEquals(0, image.getRGB(1, 1), "nothing is painted beside the plot");
  }

  @Test
  void noTwoStylesHaveTheSameDashesOrTheSameMark() {
    List<PinStyle> styles =
        SIX.pins().stream().map(Pin::style).map(k -> PinStyle.of(k, Palette.LIGHT)).toList();
    assertEquals(6, styles.stream().map(PinStyle::color).distinct().count());
    assertEquals(6, styles.stream().map(PinStyle::dashes).distinct().count());
    assertEquals(6, styles.stream().map(PinStyle::mark).distinct().count());
  }

  @Test
  void aMapWithoutPinsIsAsItWas() {
    Scenario none = Scenario.of(SIX.experiment());
    Scenario hidden =
        PinnedResults.changed(PinnedResults.withBatchSizes(30), 0, pin -> pin.withHidden(true));
    assertArrayEquals(map(none, Palette.DARK).pixels(), map(hidden, Palette.DARK).pixels());
  }

  private static PaintedFigure map(Scenario scenario, Palette palette) {
    return paint(ComparisonMap.whole(PinnedResults.run(scenario), palette));
  }

  private static PaintedFigure paint(Figure figure) {
    return PaintedFigure.of(figure, WIDTH, HEIGHT);
  }

  private static Figure key(Scenario scenario) {
    return (g, width, height) ->
        new PinKey(PinnedResults.run(scenario), width)
            .paint(g, plotArea(scenario).frame(), Palette.LIGHT);
  }

  private static PlotArea plotArea(Scenario scenario) {
    Result result = PinnedResults.run(scenario);
    return MapFigure.plotArea(WIDTH, HEIGHT, ResultBounds.holding(result), result);
  }

  private static double top(Scenario scenario, double width) {
    Result result = PinnedResults.run(scenario);
    return MapFigure.plotArea(width, HEIGHT, ResultBounds.holding(result), result).frame().y;
  }

  private static Rectangle plot(Scenario scenario) {
    return plotArea(scenario).frame().getBounds();
  }

  private static Rectangle above(Scenario scenario) {
    return new Rectangle(0, 0, WIDTH, plot(scenario).y);
  }

  private static boolean has(PaintedFigure figure, Color color, Rectangle part) {
    for (int y = part.y; y < part.y + part.height; y++)
      for (int x = part.x; x < part.x + part.width; x++)
        if (figure.image().getRGB(x, y) == color.getRGB()) return true;
    return false;
  }

  /// The pinned paths alone, on nothing.
  private static BufferedImage layer(Scenario scenario, PlotArea area) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    var g = image.createGraphics();
    PinnedPaths.of(PinnedResults.run(scenario), Palette.LIGHT).paint(g, area);
    g.dispose();
    return image;
  }

  private static BufferedImage halos(Scenario scenario) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    var g = image.createGraphics();
    new PinHalos(g, plotArea(scenario), Palette.LIGHT).paint(PinnedResults.run(scenario));
    g.dispose();
    return image;
  }

  /// Pixels with a translucent color.
  private static long haloed(Scenario scenario, Color color) {
    int rgb = color.getRGB() & 0xFFFFFF;
    int[] pixels = halos(scenario).getRGB(0, 0, WIDTH, HEIGHT, new int[WIDTH * HEIGHT], 0, WIDTH);
    return Arrays.stream(pixels).filter(p -> p >>> 24 > 0 && near(p & 0xFFFFFF, rgb)).count();
  }

  private static boolean near(int a, int b) {
    for (int shift = 0; shift <= 16; shift += 8)
      if (Math.abs((a >> shift & 255) - (b >> shift & 255)) > 3) return false;
    return true;
  }

  private static long count(BufferedImage image, Color color) {
    int[] pixels = image.getRGB(0, 0, WIDTH, HEIGHT, new int[WIDTH * HEIGHT], 0, WIDTH);
    return Arrays.stream(pixels).filter(p -> p == color.getRGB()).count();
  }
}
