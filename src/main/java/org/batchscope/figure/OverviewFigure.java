package org.batchscope.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.batchscope.figure.dial.DialFigure;
import org.batchscope.figure.dial.UpdateSpan;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.SuitedSizes;
import org.batchscope.figure.epoch.EpochStrip;
import org.batchscope.figure.loss.HorizontalAxis;
import org.batchscope.figure.loss.LossChart;
import org.batchscope.figure.map.ComparisonMap;
import org.batchscope.figure.noise.LawChart;
import org.batchscope.figure.text.FigureTitle;
import org.batchscope.figure.text.NumberText;
import org.batchscope.figure.text.SettingNames;
import org.batchscope.figure.text.UpdateNames;
import org.batchscope.optimizer.Schedule;
import org.batchscope.study.NoiseLaw;
import org.batchscope.study.Result;
import org.batchscope.study.Vantage;
import org.batchscope.study.ViewSettings;
import org.batchscope.text.Messages;
import org.batchscope.training.Experiment;
import org.batchscope.training.LearningRateScaling;

/// Everything about one experiment on one page: the map and the epoch, and beside them where the
/// updates point, how noise depends on the batch size, and the loss.
///
/// @param law at the point of the current update
/// @param update the current update of the mini-batch path
/// @param settings what the map shows there; a probe does not count
public record OverviewFigure(
    Result result, NoiseLaw law, int update, ViewSettings settings, Palette palette)
    implements Figure {
  private static final SuitedSizes SIZES =
      new SuitedSizes(900, 600, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  private static final double SIDE_SHARE = 0.34;
  private static final double EPOCH_HEIGHT = 58;
  private static final double MARGIN = 12;
  private static final double TITLE_HEIGHT = 24;
  private static final double HEADING_HEIGHT = 44;
  private static final int DIGITS = 6;

  @Override
  public void paint(Graphics2D g, double width, double height) {
    Drawing.prepare(g);
    Drawing.background(g, palette, width, height);
    SIZES.paint(this::paintSuited, g, width, height);
  }

  private void paintSuited(Graphics2D g, double width, double height) {
    paintHeading(g);
    double mapWidth = (1 - SIDE_SHARE) * width;
    ComparisonMap map = ComparisonMap.whole(result, update, settings.withoutProbe(), palette);
    paint(
        g,
        map,
        new Rectangle2D.Double(
            0,
            HEADING_HEIGHT,
            // the numbers of the color bar end where the map does
            mapWidth - MARGIN,
            height - HEADING_HEIGHT - EPOCH_HEIGHT - MARGIN));
    paint(
        g,
        EpochStrip.of(result, update, palette),
        new Rectangle2D.Double(
            MARGIN, height - EPOCH_HEIGHT - MARGIN / 2, mapWidth - 2 * MARGIN, EPOCH_HEIGHT));
    Rectangle2D.Double side =
        new Rectangle2D.Double(
            mapWidth, HEADING_HEIGHT, width - mapWidth - MARGIN, (height - HEADING_HEIGHT) / 3);
    paintView(
        g, "overview.dial", new DialFigure(result, update, new UpdateSpan.All(), palette), side, 0);
    LawChart lawChart =
        new LawChart(law, new Vantage.AtUpdate(update), result.batchSize(), palette);
    paintView(g, "overview.law", lawChart, side, 1);
    paintView(
        g,
        "overview.loss",
        new LossChart(result, update, HorizontalAxis.UPDATES, palette),
        side,
        2);
  }

  private void paintHeading(Graphics2D g) {
    Experiment experiment = result.experiment();
    String title = FigureTitle.of(experiment);
    g.setFont(Fonts.bold(17));
    g.setColor(palette.text());
    Drawing.text(g, title, 2 * MARGIN, 32);
    double x = 2 * MARGIN + Drawing.width(g, title) + 16;
    g.setFont(Fonts.regular(14));
    g.setColor(palette.quietText());
    Drawing.text(
        g,
        Messages.message(
            "overview.run",
            UpdateNames.of(experiment.optimizer()),
            learningRate(experiment),
            Long.toString(experiment.seed())),
        x,
        32);
  }

  /// With its schedule, and how it grows with the batch size, if it does: "0.05 cosine ∝ √B".
  private static String learningRate(Experiment experiment) {
    List<String> parts = new ArrayList<>();
    parts.add(NumberText.of(experiment.learningRate(), DIGITS));
    if (!experiment.schedule().equals(Schedule.CONSTANT))
      parts.add(UpdateNames.of(experiment.schedule()));
    if (!(experiment.learningRateScaling() instanceof LearningRateScaling.None))
      parts.add(SettingNames.of(experiment.learningRateScaling()));
    return String.join(" ", parts);
  }

  /// Paints a view with its title.
  ///
  /// @param first the place of the uppermost view
  /// @param row how many views are above it
  private void paintView(
      Graphics2D g, String title, Figure figure, Rectangle2D.Double first, int row) {
    double top = first.y + row * first.height;
    g.setFont(Fonts.semiBold(14));
    g.setColor(palette.text());
    Drawing.text(g, Messages.message(title), first.x + MARGIN, top + TITLE_HEIGHT - 4);
    paint(
        g,
        figure,
        new Rectangle2D.Double(
            first.x, top + TITLE_HEIGHT, first.width, first.height - TITLE_HEIGHT - MARGIN / 2));
  }

  private static void paint(Graphics2D g, Figure figure, Rectangle2D.Double place) {
    AffineTransform origin = g.getTransform();
    Shape clip = g.getClip();
    g.clip(place);
    g.translate(place.x, place.y);
    figure.paint(g, place.width, place.height);
    g.setTransform(origin);
    g.setClip(clip);
  }
}
