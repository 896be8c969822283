package org.batchscope.figure.dial;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.SuitedSizes;
import org.batchscope.figure.text.PointText;
import org.batchscope.noise.RunDirections;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;

/// The direction dial: where the mini-batch updates of a run point, as a rose around the direction
/// of the full gradient, and how much an update turns away from the one before it.
///
/// @param update the current update
/// @param span which updates it tells about
public record DialFigure(Result result, int update, UpdateSpan span, Palette palette)
    implements Figure {
  private static final SuitedSizes SIZES = new SuitedSizes(274, 122, 400, 270);
  private static final double NARROWEST_NUMBERS = 142;
  private static final double WIDEST_NUMBERS = 190;
  private static final double NUMBERS_SHARE = 0.42;
  private static final double MARGIN = 8;
  private static final double NUMBER_HEIGHT = 37;
  private static final double HIGHEST_HISTOGRAM = 140;

  @Override
  public void paint(Graphics2D g, double width, double height) {
    Drawing.prepare(g);
    Drawing.background(g, palette, width, height);
    SIZES.paint(this::paintSuited, g, width, height);
  }

  private void paintSuited(Graphics2D g, double width, double height) {
    RunDirections mini = span.directions(result.miniBatch(), update);
    double numbersWidth = Math.clamp(NUMBERS_SHARE * width, NARROWEST_NUMBERS, WIDEST_NUMBERS);
    double roseWidth = width - numbersWidth - MARGIN;
    new DialRose(mini, currentRadians(), palette)
        .paint(g, new Rectangle2D.Double(0, 0, roseWidth, height));

    double most = height - 2 * NUMBER_HEIGHT - MARGIN / 2;
    double histogramHeight = Math.clamp(most, TurnHistogram.HEADING, HIGHEST_HISTOGRAM);
    double x = roseWidth;
    double y = (height - 2 * NUMBER_HEIGHT - histogramHeight) / 2;
    number(g, PointText.degrees(mini.deviationRadians()), meaningOfDeviation(mini), x, y);
    String share = Messages.message("dial.share", mini.updates());
    number(g, percent(mini.uphillShare()), share, x, y + NUMBER_HEIGHT);
    RunDirections full = span.directions(result.fullBatch(), result.fullBatchUpdateAt(update));
    new TurnHistogram(mini, full, palette)
        .paint(g, new Rectangle2D.Double(x, y + 2 * NUMBER_HEIGHT, numbersWidth, histogramHeight));
  }

  /// The direction of the current update; NaN if there is none.
  private double currentRadians() {
    return update < result.miniBatch().updates()
        ? result.miniBatch().angleRadians(update)
        : Double.NaN;
  }

  /// What the deviation is or, if there is none, why.
  private static String meaningOfDeviation(RunDirections run) {
    double deviation = run.deviationRadians();
    if (Double.isFinite(deviation)) return Messages.message("dial.deviation");
    if (run.updates() == 0) return Messages.message("dial.no-update");
    return Messages.message(Double.isNaN(deviation) ? "dial.no-direction" : "dial.no-deviation");
  }

  private void number(Graphics2D g, String value, String meaning, double x, double y) {
    g.setColor(palette.text());
    g.setFont(Fonts.bold(17));
    Drawing.text(g, value, x, y + 15);
    g.setColor(palette.quietText());
    g.setFont(Fonts.regular(11.5));
    Drawing.text(g, meaning, x, y + 29);
  }

  /// A share in whole percent, or a dash if it is unknown.
  static String percent(double share) {
    return Double.isNaN(share) ? "–" : Messages.message("dial.percent", 100 * share);
  }
}
