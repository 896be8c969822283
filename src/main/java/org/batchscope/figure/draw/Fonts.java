package org.batchscope.figure.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/// The program's typeface, Inter, which comes with it: figures look the same whatever fonts a
/// machine has.
public final class Fonts {
  /// The family's name, as CSS knows it.
  public static final String FAMILY = "Inter";

  private static final Map<FontWeight, Font> FONTS = load();
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private Fonts() {}

  /// @param size in units of the graphics that it is used with
  public static Font regular(double size) {
    return of(FontWeight.REGULAR, size);
  }

  /// @param size in units of the graphics that it is used with
  public static Font medium(double size) {
    return of(FontWeight.MEDIUM, size);
  }

  /// @param size in units of the graphics that it is used with
  public static Font semiBold(double size) {
    return of(FontWeight.SEMI_BOLD, size);
  }

  /// @param size in units of the graphics that it is used with
  public static Font bold(double size) {
    return of(FontWeight.BOLD, size);
  }

  /// @param size in units of the graphics that it is used with
  public static Font of(FontWeight weight, double size) {
    return FONTS.get(weight).deriveFont((float) size);
  }

  /// How wide a text is, to fractions of a unit and whatever it is painted on.
  public static double width(Font font, String text) {
    return font.getStringBounds(text, EXACT).getWidth();
  }

  /// The name by which Java knows the font of this weight, see {@link Font#getFontName()}.
  public static String fontName(FontWeight weight) {
    return FONTS.get(weight).getFontName();
  }

  private static Map<FontWeight, Font> load() {
    SystemFonts.require();
    Map<FontWeight, Font> fonts = new EnumMap<>(FontWeight.class);
    for (FontWeight weight : FontWeight.values()) fonts.put(weight, load(weight));
    return fonts;
  }

  private static Font load(FontWeight weight) {
    try (InputStream file = weight.trueType()) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, file);
      // so that whoever asks sees a bold font; its glyphs are bold already and stay as they are
      return weight == FontWeight.BOLD ? font.deriveFont(Font.BOLD) : font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("font " + weight + " is broken", e);
    }
  }
}
