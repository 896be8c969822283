package org.batchscope.export;

import java.util.HashMap;
import java.util.Map;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.batchscope.figure.draw.FontWeight;
import org.batchscope.figure.draw.Fonts;
import org.w3c.dom.Element;

/// Names fonts as CSS does: Java's family "Inter SemiBold" is the family Inter in weight 600.
final class SvgStyle extends DefaultStyleHandler {
  static final String FAMILY = "font-family";

  /// Where a program ignores the fonts in the file, those that are nearly as narrow come next: most
  /// others would run into what stands beside them.
  static final String FAMILIES = Fonts.FAMILY + ", Helvetica, Arial, sans-serif";

  static final String WEIGHT = "font-weight";
  static final String SIZE = "font-size";

  @Override
  @SuppressWarnings("rawtypes") // as in the library
  public void setStyle(Element element, Map style, SVGGeneratorContext context) {
    super.setStyle(element, inCss(style), context);
  }

  private static Map<Object, Object> inCss(Map<?, ?> style) {
    Map<Object, Object> css = new HashMap<>(style);
    if (style.get(FAMILY) instanceof String quoted) {
      String family = quoted.replace("'", "");
      for (FontWeight weight : FontWeight.values())
        if (Fonts.of(weight, 1).getFamily().equals(family)) {
          css.put(FAMILY, FAMILIES);
          // where Java sees nothing but another family, the group around may have another weight
          if (family.equals(Fonts.FAMILY)) css.putIfAbsent(WEIGHT, "normal");
          else css.put(WEIGHT, Integer.toString(weight.css()));
        }
    }
    return css;
  }
}
