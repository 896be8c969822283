package org.batchscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.RadialGradientPaint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.FontWeight;
import org.batchscope.figure.draw.Fonts;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class SvgFileTest {
  private static final ExportSize AT_200_DPI = new ExportSize(1250, 834, 200);

  @Test
  void isAsLargeOnPaperAsAskedFor() throws Exception {
    Element root = svg(new Sheet()).getDocumentElement();
    assertEquals("6.25in", root.getAttribute("width"));
    assertEquals("4.17in", root.getAttribute("height"));
    assertEquals("0 0 600 400.32", root.getAttribute("viewBox"));
  }

  @Test
  void carriesTitleAndScenario() throws Exception {
    Document svg = svg(new Sheet());
    assertEquals(Sheet.METADATA.title(), only(svg, "title").getTextContent());
    assertEquals(Sheet.METADATA.scenarioJson(), only(svg, "metadata").getTextContent());
  }

  @Test
  void charactersThatXmlForbidsAreReplaced() throws Exception {
    FigureMetadata metadata = new FigureMetadata("a\u0001b\uD800c", "{}");
    assertEquals("a\uFFFDb\uFFFDc", only(svg(new Sheet(), metadata), "title").getTextContent());
  }

  @Test
  void textStaysText() throws Exception {
    List<String> texts = elements(svg(new Sheet()), "text").map(Node::getTextContent).toList();
    assertEquals(
        List.of(
            "REGULAR" + Sheet.SIGNS,
            "MEDIUM" + Sheet.SIGNS,
            "SEMI_BOLD" + Sheet.SIGNS,
            "BOLD" + Sheet.SIGNS,
            "turned"),
        texts);
  }

  @Test
  void fontsAreNamedAsCssNamesThem() throws Exception {
    Map<String, Element> texts =
        elements(svg(new Sheet()), "text")
            .collect(Collectors.toMap(Element::getTextContent, Function.identity()));
    Map<FontWeight, String> weights =
        Map.of(
            FontWeight.REGULAR, "normal",
            FontWeight.MEDIUM, "500",
            FontWeight.SEMI_BOLD, "600",
            FontWeight.BOLD, "bold");
    weights.forEach((weight, css) -> {
      Element text = texts.get(weight + Sheet.SIGNS);
      assertEquals("Inter, Helvetica, Arial, sans-serif", inherited(text, "font-family"));
      assertEquals(css, inherited(text, "font-weight"), weight.toString());
    });
  }

  /// One group has the settings of what comes first, and the others tell where they differ.
  @Test
  void aRegularTextAfterABolderOneIsRegular() throws Exception {
    Figure figure =
        (graphics, _, _) -> {
          graphics.setFont(Fonts.semiBold(12));
          graphics.drawString("bolder", 10, 20);
          graphics.setFont(Fonts.regular(12));
          graphics.drawString("regular", 10, 40);
        };
    Element regular = elements(svg(figure), "text").toList().getLast();
    assertEquals("normal", inherited(regular, "font-weight"));
  }

  @Test
  void everyTextTellsItsWidth() throws Exception {
    Element text = elements(svg(new Sheet()), "text").toList().getFirst();
    double width = Fonts.width(Fonts.regular(16), text.getTextContent());
    assertEquals(width, Double.parseDouble(text.getAttribute("textLength")), 0.005);
  }

  @Test
  void bringsTheGlyphsOfItsTextAndNoMore() throws Exception {
    String css = only(svg(new Sheet()), "style").getTextContent();
    List<MatchResult> fonts =
        Pattern.compile("font-weight:(\\d+);src:url\\(data:font/ttf;base64,([^)]*)\\)")
            .matcher(css)
            .results()
            .toList();
    assertEquals(List.of("400", "500", "600", "700"), fonts.stream().map(f -> f.group(1)).toList());
    for (MatchResult font : fonts) {
      byte[] file = Base64.getDecoder().decode(font.group(2));
      Font subset = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
      assertEquals(-1, subset.canDisplayUpTo(Sheet.SIGNS));
      assertFalse(subset.canDisplay('Q'));
    }
  }

  @Test
  void imagesAreInside() throws Exception {
    String address =
        only(svg(new Sheet()), "image").getAttributeNS("http://www.w3.org/1999/xlink", "href");
    String start = "data:image/png;base64,";
    assertTrue(address.startsWith(start), address);
    byte[] png = Base64.getDecoder().decode(address.substring(start.length()));
    assertEquals(0xFF0000FF, ImageIO.read(new ByteArrayInputStream(png)).getRGB(1, 1));
  }

  @Test
  void clipAndTransparencySurvive() throws Exception {
    List<Element> lines =
        elements(svg(new Sheet()), "line")
            .filter(line -> line.getAttribute("clip-path").startsWith("url(#"))
            .toList();
    assertEquals(2, lines.size());
    // 128 of 255, to the four decimals written
    assertEquals("0.502", inherited(lines.get(0), "stroke-opacity"));
    assertEquals("0.25", inherited(lines.get(1), "opacity"));
  }

  @Test
  void aGradientKeepsAllItsColors() throws Exception {
    List<Element> gradients = elements(svg(new Sheet()), "linearGradient").toList();
    List<Integer> stops =
        gradients.stream()
            .map(gradient -> gradient.getElementsByTagName("stop").getLength())
            .sorted()
            .toList();
    assertEquals(List.of(2, 3), stops);
    for (Element gradient : gradients)
      assertNotNull(userOf(gradient.getAttribute("id"), gradient.getOwnerDocument()));
  }

  @Test
  void aPaintThatSvgCannotShowIsAProgrammingError() {
    Color[] colors = {Color.BLACK, Color.WHITE};
    Figure figure =
        (graphics, _, _) -> {
          graphics.setPaint(new RadialGradientPaint(9, 9, 9, new float[] {0, 1}, colors));
          graphics.fillRect(0, 0, 9, 9);
        };
    assertThrows(IllegalArgumentException.class, () -> svg(figure));
  }

  private static Element userOf(String id, Document svg) {
    return elements(svg, "rect")
        .filter(rect -> inherited(rect, "fill").equals("url(#" + id + ")"))
        .findAny()
        .orElseThrow();
  }

  private static Document svg(Figure figure) throws Exception {
    return svg(figure, Sheet.METADATA);
  }

  private static Document svg(Figure figure, FigureMetadata metadata) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FigureFile.write(figure, AT_200_DPI, metadata, FigureFormat.SVG, out);
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(out.toByteArray()));
  }

  private static Element only(Document svg, String name) {
    List<Element> found = elements(svg, name).toList();
    assertEquals(1, found.size(), name);
    return found.getFirst();
  }

  private static Stream<Element> elements(Document svg, String name) {
    NodeList found = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  private static String inherited(Node node, String attribute) {
    for (Node at = node; at instanceof Element element; at = at.getParentNode())
      if (element.hasAttribute(attribute)) return element.getAttribute(attribute);
    throw new AssertionError(node + " has no " + attribute);
  }
}
