package org.batchscope.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.batchscope.figure.draw.FontWeight;
import org.batchscope.figure.draw.Fonts;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// The glyphs that an SVG's text needs, as web fonts: a browser without Inter then shows each text
/// as wide as it was when the figure was laid out.
final class SvgFonts {
  /// What a browser asks of a font. Left out is what moves glyphs: Java moved none.
  private static final List<String> TABLES =
      List.of(
          "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
          "name", "post", "prep");

  private SvgFonts() {}

  /// The style sheet that brings the fonts which the texts under `root` use.
  static String styleSheet(Element root) throws IOException {
    StringBuilder css = new StringBuilder();
    for (Map.Entry<FontWeight, Set<Integer>> used : charactersUsed(root).entrySet())
      css.append(fontFace(used.getKey(), subset(used.getKey(), used.getValue())));
    return css.toString();
  }

  /// Says how wide every text under `root` is, so that a program which has another font instead
  /// spaces its glyphs to the same width.
  static void tellWidths(Element root) {
    NodeList texts = root.getElementsByTagNameNS("*", "text");
    for (int i = 0; i < texts.getLength(); i++)
      if (texts.item(i) instanceof Element text && isInter(text)) {
        double size = Double.parseDouble(inherited(text, SvgStyle.SIZE).replace("px", ""));
        double width = Fonts.width(Fonts.of(weightOf(text), size), text.getTextContent());
        text.setAttribute("textLength", String.format(Locale.ROOT, "%.2f", width));
      }
  }

  private static boolean isInter(Element text) {
    return inherited(text, SvgStyle.FAMILY).startsWith(Fonts.FAMILY);
  }

  private static String fontFace(FontWeight weight, byte[] trueType) {
    return "@font-face{font-family:%s;font-weight:%d;src:url(data:font/ttf;base64,%s)}"
        .formatted(Fonts.FAMILY, weight.css(), Base64.getEncoder().encodeToString(trueType));
  }

  private static byte[] subset(FontWeight weight, Set<Integer> characters) throws IOException {
    try (InputStream file = weight.trueType();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
      subsetter.addAll(characters);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subsetter.writeToStream(out);
      return out.toByteArray();
    }
  }

  private static Map<FontWeight, Set<Integer>> charactersUsed(Element root) {
    Map<FontWeight, Set<Integer>> used = new EnumMap<>(FontWeight.class);
    NodeList texts = root.getElementsByTagNameNS("*", "text");
    for (int i = 0; i < texts.getLength(); i++)
      if (texts.item(i) instanceof Element text && isInter(text))
        text.getTextContent()
            .codePoints()
            .forEach(used.computeIfAbsent(weightOf(text), _ -> new TreeSet<>())::add);
    return used;
  }

  private static FontWeight weightOf(Node text) {
    String css = inherited(text, SvgStyle.WEIGHT);
    for (FontWeight weight : FontWeight.values())
      if (css.equals(Integer.toString(weight.css()))) return weight;
    return css.equals("bold") ? FontWeight.BOLD : FontWeight.REGULAR;
  }

  private static String inherited(Node node, String attribute) {
    for (Node at = node; at instanceof Element element; at = at.getParentNode())
      if (element.hasAttribute(attribute)) return element.getAttribute(attribute);
    return "";
  }
}
