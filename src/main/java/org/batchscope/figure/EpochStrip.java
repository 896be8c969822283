package org.batchscope.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.batchscope.noise.GradientNoise;
import org.batchscope.sampling.Batch;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;

/// The current epoch as a strip of blocks, one for each batch and as wide as it has samples: those
/// that have been used, the current one, those to come, and what is left out. A short last batch is
/// told with how much more noise it has.
///
/// @param update the current update
public record EpochStrip(Result result, int update, Palette palette) implements Figure {
  private static final double BAR_HEIGHT = 17;
  private static final double TEXT_SIZE = 12.5;
  private static final double MARGIN = 4;
  private static final double GAP = 1.2;
  private static final double NARROW = 4;
  private static final double NARROWEST_CURRENT = 2.5;

  /// What has become of a block.
  private enum Kind {
    LEFT_OUT,
    TO_COME,
    USED,
    CURRENT
  }

  @Override
  public void paint(Graphics2D g, double width, double height) {
    Drawing.prepare(g);
    Drawing.background(g, palette, width, height);
    int shown = Math.min(update, Math.max(0, result.miniBatch().updates() - 1));
    boolean ended = update >= result.miniBatch().updates();
    Batch current = result.miniBatch().batch(shown);
    double top = height - BAR_HEIGHT - MARGIN;
    paintBlocks(g, current, ended, width - 2 * MARGIN, top);
    g.setFont(Fonts.regular(TEXT_SIZE));
    g.setColor(palette.quietText());
    Drawing.text(g, caption(current, shown), MARGIN, top - 7);
    paintShortBatch(g, width - MARGIN, top - 7);
  }

  private void paintBlocks(Graphics2D g, Batch current, boolean ended, double width, double top) {
    BatchSampler sampler = result.miniBatch().sampler();
    double perSample = width / sampler.orders().sampleCount();
    block(g, 0, sampler.orders().sampleCount(), perSample, 0, top, Kind.LEFT_OUT);
    int used = ended ? current.to() : current.from();
    int end = sampler.batch(sampler.updatesPerEpoch() - 1).to();
    if (sampler.batchSize() * perSample < NARROW) {
      // blocks too narrow to be told apart
      block(g, 0, end, perSample, 0, top, Kind.TO_COME);
      block(g, 0, used, perSample, 0, top, Kind.USED);
    } else {
      for (int k = 0; k < sampler.updatesPerEpoch(); k++) {
        Batch batch = sampler.batch(k);
        Kind kind = batch.from() < used ? Kind.USED : Kind.TO_COME;
        block(g, batch.from(), batch.to(), perSample, GAP, top, kind);
      }
    }
    if (!ended) block(g, current.from(), current.to(), perSample, GAP, top, Kind.CURRENT);
  }

  /// Paints the block of some positions of the epoch's order.
  ///
  /// @param kind what has become of it
  private void block(
      Graphics2D g, int from, int to, double perSample, double gap, double top, Kind kind) {
    double width =
        Math.max(kind == Kind.CURRENT ? NARROWEST_CURRENT : 0, (to - from) * perSample - gap);
    g.setColor(color(kind));
    g.fill(new Rectangle2D.Double(MARGIN + from * perSample, top, width, BAR_HEIGHT));
  }

  private Color color(Kind kind) {
    return switch (kind) {
      case LEFT_OUT -> Palette.withOpacity(palette.line(), 0.35);
      case TO_COME -> palette.line();
      case USED -> Palette.withOpacity(palette.miniBatch(), 0.45);
      case CURRENT -> palette.miniBatch();
    };
  }

  private String caption(Batch current, int shown) {
    BatchSampler sampler = result.miniBatch().sampler();
    return Messages.message(
        "epoch.caption." + sampler.orders().rule().id(),
        current.epoch() + 1,
        shown % sampler.updatesPerEpoch() + 1,
        sampler.updatesPerEpoch(),
        current.from() + 1,
        current.to());
  }

  /// At the right end: what is special about the last batch, if anything is.
  private void paintShortBatch(Graphics2D g, double right, double y) {
    BatchSampler sampler = result.miniBatch().sampler();
    int n = sampler.orders().sampleCount();
    int b = sampler.batchSize();
    int last = sampler.lastBatchCount();
    int leftOut = n - sampler.batch(sampler.updatesPerEpoch() - 1).to();
    String text = "";
    if (leftOut > 0) text = Messages.message("epoch.left-out", leftOut);
    if (last < b) {
      double ratio =
          Math.sqrt(
              GradientNoise.batchFactor(n, last, sampler.orders().rule())
                  / GradientNoise.batchFactor(n, b, sampler.orders().rule()));
      text = Messages.message("epoch.short", last, ratio);
    }
    if (text.isEmpty()) return;
    g.setColor(palette.text());
    g.setFont(Fonts.medium(TEXT_SIZE));
    Drawing.rightAligned(g, text, right, y);
  }
}
