package org.batchscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.font.FontRenderContext;
import java.io.OutputStream;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Fonts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitialGraphicsTest {
  @ParameterizedTest
  @EnumSource
  void everyFormatStartsWithTheSameGraphics(FigureFormat format) throws Exception {
    Figure figure =
        (graphics, width, height) -> {
          assertEquals(Color.BLACK, graphics.getPaint());
          assertEquals(new BasicStroke(1), graphics.getStroke());
          assertEquals(Fonts.regular(12), graphics.getFont());
          assertEquals(320, width);
          assertEquals(240, height);
        };
    ExportSize size = new ExportSize(640, 480, 192);
    FigureFile.write(figure, size, Sheet.METADATA, format, OutputStream.nullOutputStream());
  }

  @ParameterizedTest
  @EnumSource
  void textIsMeasuredAlikeInEveryFormat(FigureFormat format) throws Exception {
    String text = "100 of 1050: 11 updates";
    FontRenderContext exact = new FontRenderContext(null, true, true);
    double expected = Fonts.regular(1200).getStringBounds(text, exact).getWidth() / 100;
    double tolerance = 0.01; // 1/96 inch; advances are held as floats
    Figure figure =
        (graphics, _, _) -> {
          double width = graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
          assertEquals(expected, width, tolerance);
        };
    ExportSize size = new ExportSize(640, 480, 192);
    FigureFile.write(figure, size, Sheet.METADATA, format, OutputStream.nullOutputStream());
  }
}
