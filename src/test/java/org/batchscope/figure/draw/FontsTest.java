package org.batchscope.figure.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontsTest {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  @ParameterizedTest
  @EnumSource
  void everyWeightHasTheSignsOfFigures(FontWeight weight) {
    String signs = "₁₂ηθσΣ−°×…√·≈≤≥→";
    assertEquals("", missing(weight, signs));
  }

  @ParameterizedTest
  @EnumSource
  void everyWeightHasVietnamese(FontWeight weight) {
    assertEquals("", missing(weight, "ăâđêôơưĂÂĐÊÔƠƯ" + "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọ"));
    assertEquals("", missing(weight, "ồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"));
  }

  private static String missing(FontWeight weight, String characters) {
    Font font = Fonts.of(weight, 12);
    return characters
        .codePoints()
        .filter(character -> !font.canDisplay(character))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void aFontHasTheSizeAskedFor() {
    assertEquals(13.5f, Fonts.medium(13.5).getSize2D());
  }

  @Test
  void heavierWeightsAreWider() {
    double previous = 0;
    for (FontWeight weight : FontWeight.values()) {
      double width = Fonts.of(weight, 100).getStringBounds("batch size", EXACT).getWidth();
      assertTrue(width > previous, weight + " is " + width + " wide, the one before " + previous);
      previous = width;
    }
  }

  @Test
  void boldIsTheGlyphsOfItsFileAndNotThoseEmboldenedAgain() throws Exception {
    try (InputStream file = FontWeight.BOLD.trueType()) {
      Font asInFile = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(100f);
      assertEquals(
          asInFile.createGlyphVector(EXACT, "B").getOutline().getBounds2D(),
          Fonts.bold(100).createGlyphVector(EXACT, "B").getOutline().getBounds2D());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theTrueTypeFileIsThatOfTheWeight(FontWeight weight) throws Exception {
    try (InputStream file = weight.trueType()) {
      assertEquals(Fonts.fontName(weight), Font.createFont(Font.TRUETYPE_FONT, file).getFontName());
    }
  }
}
