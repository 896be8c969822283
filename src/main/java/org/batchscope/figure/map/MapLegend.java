package org.batchscope.figure.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.path.PathStyle;
import org.batchscope.figure.text.PinName;
import org.batchscope.study.Pin;
import org.batchscope.study.PinnedRun;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;

/// The strip above a map that says which path is which.
public final class MapLegend {
  private static final double SAMPLE_LENGTH = 40;
  private static final double SHORT_SAMPLE_LENGTH = 26;
  private static final double TEXT_GAP = 10;
  // wide enough for viewers of SVG that put a wider typeface in the place of ours
  private static final double GAP = 44;
  private static final double SHORT_GAP = 14;
  // what a window has at the right of the strip reaches over the plot a little
  private static final double RIGHT_GAP = 14;
  private static final double TEXT_SIZE = 15;
  // from the upper end of the figure
  private static final double MIDDLE = 28;

  private final Graphics2D g;
  private final Palette palette;
  private final double sampleLength;
  private final double gap;

  public MapLegend(Graphics2D g, Palette palette) {
    this(g, palette, SAMPLE_LENGTH, GAP);
  }

  private MapLegend(Graphics2D g, Palette palette, double sampleLength, double gap) {
    this.g = g;
    this.palette = palette;
    this.sampleLength = sampleLength;
    this.gap = gap;
  }

  /// For a narrow figure.
  private MapLegend dense() {
    return new MapLegend(g, palette, SHORT_SAMPLE_LENGTH, SHORT_GAP);
  }

  /// Paints at the upper end of a map's figure.
  void paint(Result result, Rectangle2D.Double frame) {
    g.setFont(Fonts.medium(TEXT_SIZE));
    int n = result.data().size();
    int b = result.batchSize();
    String both = both(result);
    boolean flows = result.scenario().gradientFlow();
    String flow = flows ? Messages.message("figure.legend.flow") : "";
    String briefFlow = flows ? Messages.message("figure.legend.flow.brief") : "";
    Texts whole =
        new Texts(
            Messages.message("figure.legend.full.updates", n, result.fullBatch().updates()),
            Messages.message("figure.legend.mini.updates", b, result.miniBatch().updates()),
            flow,
            both);
    Texts sizes =
        new Texts(
            Messages.message("figure.legend.full", n),
            Messages.message("figure.legend.mini", b),
            flow,
            both);
    // where space is short, which path is which comes first
    Texts names = Texts.names().withFlow(flow);
    Stream.of(whole, sizes, sizes.withFlow(briefFlow), names.with(both), names)
        .filter(texts -> texts.width(this) <= frame.width - RIGHT_GAP)
        .findFirst()
        .ifPresentOrElse(
            texts -> texts.paint(this, frame.x, MIDDLE),
            () -> names.paint(dense(), frame.x, MIDDLE));
  }

  /// In what both paths differ from pinned ones, which tell it of themselves.
  private static String both(Result result) {
    List<Pin> pins = result.shownPins().stream().map(PinnedRun::pin).toList();
    String traits = PinName.ofBothPaths(pins, result.experiment());
    return traits.isEmpty() ? "" : Messages.message("figure.legend.both", traits);
  }

  /// Tells the paths apart where several maps have different batch sizes.
  public void paintKey(double x, double y) {
    g.setFont(Fonts.medium(TEXT_SIZE));
    Texts.names().paint(this, x, y);
  }

  /// What is written beside the sample of each path, and behind them; nothing about what is not
  /// there.
  private record Texts(String full, String mini, String flow, String both) {
    static Texts names() {
      return new Texts(
          Messages.message("panels.legend.full"), Messages.message("panels.legend.mini"), "", "");
    }

    Texts with(String behind) {
      return new Texts(full, mini, flow, behind);
    }

    Texts withFlow(String name) {
      return new Texts(full, mini, name, both);
    }

    double width(MapLegend legend) {
      double paths = legend.width(full) + legend.gap + legend.width(mini);
      if (!flow.isEmpty()) paths += legend.gap + legend.width(flow);
      return both.isEmpty() ? paths : paths + legend.gap + Drawing.width(legend.g, both);
    }

    void paint(MapLegend legend, double x, double y) {
      legend.entry(PathStyle.fullBatch(legend.palette), full, x, y);
      double next = x + legend.width(full) + legend.gap;
      legend.entry(PathStyle.miniBatch(legend.palette), mini, next, y);
      next += legend.width(mini) + legend.gap;
      if (!flow.isEmpty()) {
        legend.flowEntry(flow, next, y);
        next += legend.width(flow) + legend.gap;
      }
      legend.g.setColor(legend.palette.quietText());
      Drawing.text(legend.g, both, next, y + 5);
    }
  }

  private double width(String text) {
    return sampleLength + TEXT_GAP + Drawing.width(g, text);
  }

  private void entry(PathStyle style, String text, double x, double y) {
    g.setColor(style.color());
    g.setStroke(new BasicStroke((float) style.width()));
    g.draw(new Line2D.Double(x, y, x + sampleLength - style.headLength() / 2, y));
    Drawing.arrowhead(
        g, x + sampleLength, y, 1, 0, style.headLength() * 1.1, style.headWidth() * 1.1);
    name(text, x, y);
  }

  private void flowEntry(String text, double x, double y) {
    FlowPainter.draw(g, new Line2D.Double(x, y, x + sampleLength, y), palette);
    name(text, x, y);
  }

  private void name(String text, double x, double y) {
    g.setColor(palette.text());
    Drawing.text(g, text, x + sampleLength + TEXT_GAP, y + 5);
  }
}
