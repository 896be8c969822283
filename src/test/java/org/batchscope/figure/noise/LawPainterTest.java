package org.batchscope.figure.noise;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.batchscope.figure.ChartResults;
import org.batchscope.figure.chart.AxisStyle;
import org.batchscope.figure.chart.ChartArea;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.NoiseLaw;
import org.batchscope.study.Result;
import org.batchscope.study.Vantage;
import org.batchscope.training.Cancellation;
import org.junit.jupiter.api.Test;

final class LawPainterTest {
  private static final int HEIGHT = 260;
  // a column of pixels each on the widest chart
  private static final int COLUMNS = 500;
  private static final Pattern NOISE_SCALE =
      Pattern.compile("x=\"([0-9.]+)\"[^>]* y=\"([0-9.]+)\"\\s*>(noise [^<]*)<");

  @Test
  void theTextOfTheNoiseScaleDoesNotLieOnTheCurve() throws Exception {
    NoiseLaw law = law();
    LawChart chart = new LawChart(law, new Vantage.AtUpdate(28), 10, Palette.LIGHT);
    LawLine line = LawLine.predicted(law, law.rule(), COLUMNS);
    for (int width = 300; width < COLUMNS; width += 5) {
      Rectangle2D letters = letters(PaintedFigure.svg(chart, width, HEIGHT));
      ChartArea area = chart.area(width, HEIGHT);
      for (int i = 1; i < line.batchSizes().length; i++)
        assertFalse(segment(line, i, area).intersects(letters), "width " + width);
    }
  }

  /// One whose noise scale is far to the right of its batch size, but has room for its text.
  private static NoiseLaw law() {
    Result run = ChartResults.twoGroups();
    return NoiseLaw.at(
        run.objective(),
        run.plane(),
        run.fullBatch().parametersAt(28),
        SamplingRule.RESHUFFLE,
        60,
        NoiseLaw.PATIENT,
        3,
        Cancellation.NEVER);
  }

  /// Where the text is, with a little air around it.
  private static Rectangle2D letters(String svg) {
    Matcher written = NOISE_SCALE.matcher(svg);
    assertTrue(written.find(), svg);
    double x = Double.parseDouble(written.group(1));
    double baseline = Double.parseDouble(written.group(2));
    Font font = Fonts.regular(AxisStyle.TEXT_SIZE);
    FontRenderContext context = new FontRenderContext(null, true, true);
    double width = font.getStringBounds(written.group(3), context).getWidth();
    return new Rectangle2D.Double(x - 3, baseline - 12, width + 6, 17);
  }

  private static Line2D segment(LawLine line, int i, ChartArea area) {
    double end = line.deviations()[i];
    return new Line2D.Double(
        area.x(line.batchSizes()[i - 1]),
        area.y(line.deviations()[i - 1]),
        area.x(line.batchSizes()[i]),
        end > 0 ? area.y(end) : area.place().getMaxY());
  }
}
