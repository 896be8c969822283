package org.batchscope.figure.epoch;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalInt;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.noise.SignalAndNoise;
import org.batchscope.sampling.Batch;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.study.EpochWalk;
import org.batchscope.study.Result;

/// The current epoch as a strip of blocks, one for each batch and as wide as it has samples: those
/// that have been used, the current one, those to come, and what is left out. On each block stands
/// the predicted standard deviation of its gradient, next to the length of the full gradient: both
/// at the current point.
///
/// @param update the current update
/// @param noise at the current point
public record EpochStrip(Result result, int update, SignalAndNoise noise, Palette palette)
    implements Figure {
  private static final double BAR_HEIGHT = 17;
  private static final double NOISE_HEIGHT = 13;
  private static final double LEVEL = 1.6;
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

  /// The strip of a result at an update of its mini-batch run.
  public static EpochStrip of(Result result, int update, Palette palette) {
    double[] theta = result.miniBatch().parametersAt(update);
    return new EpochStrip(
        result, update, SignalAndNoise.at(result.objective().evaluator(), theta), palette);
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
    paintNoise(g, width - 2 * MARGIN, top - 1);
    new EpochStripText(result, noise, palette)
        .paint(g, shown, MARGIN, top - NOISE_HEIGHT - 6, width - 2 * MARGIN);
  }

  /// The update whose block is at a position from the left of a figure of this width, even one that
  /// comes after the end of the run; none beside the blocks.
  public OptionalInt updateAt(double x, double width) {
    BatchSampler sampler = result.miniBatch().sampler();
    double position = (x - MARGIN) / perSample(width - 2 * MARGIN);
    int batches = sampler.updatesPerEpoch();
    if (position < 0 || position >= sampler.batch(batches - 1).to()) return OptionalInt.empty();
    int batch = (int) position / sampler.batchSize();
    return OptionalInt.of(EpochWalk.epochOf(result, update) * batches + batch);
  }

  private double perSample(double width) {
    return width / result.miniBatch().sampler().orders().sampleCount();
  }

  private void paintBlocks(Graphics2D g, Batch current, boolean ended, double width, double top) {
    BatchSampler sampler = result.miniBatch().sampler();
    double perSample = perSample(width);
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

  /// The deviations as bars that stand on the blocks, the full gradient as a line; the largest of
  /// them is as high as there is room.
  private void paintNoise(Graphics2D g, double width, double bottom) {
    BatchSampler sampler = result.miniBatch().sampler();
    Batch last = sampler.batch(sampler.updatesPerEpoch() - 1);
    double gradient = noise.length();
    double perDeviation = NOISE_HEIGHT / Math.max(gradient, deviation(last.count()));
    if (!Double.isFinite(perDeviation)) return;
    double perSample = perSample(width);
    double high = perDeviation * deviation(sampler.batchSize());
    g.setColor(Palette.withOpacity(palette.quietText(), 0.5));
    if (sampler.batchSize() * perSample < NARROW) {
      bar(g, 0, last.from(), perSample, 0, bottom, high);
    } else {
      for (int k = 0; sampler.batch(k).to() <= last.from(); k++)
        bar(g, sampler.batch(k).from(), sampler.batch(k).to(), perSample, GAP, bottom, high);
    }
    bar(g, last.from(), last.to(), perSample, 0, bottom, perDeviation * deviation(last.count()));
    g.setColor(palette.fullBatch());
    double level = bottom - perDeviation * gradient;
    g.fill(new Rectangle2D.Double(MARGIN, level - LEVEL / 2, last.to() * perSample, LEVEL));
  }

  private static void bar(
      Graphics2D g, int from, int to, double perSample, double gap, double bottom, double high) {
    g.fill(
        new Rectangle2D.Double(
            MARGIN + from * perSample, bottom - high, (to - from) * perSample - gap, high));
  }

  private double deviation(int samples) {
    return noise.batchDeviation(result.data().size(), samples, result.experiment().sampling());
  }

  private Color color(Kind kind) {
    return switch (kind) {
      case LEFT_OUT -> Palette.withOpacity(palette.line(), 0.35);
      case TO_COME -> palette.line();
      case USED -> Palette.withOpacity(palette.miniBatch(), 0.45);
      case CURRENT -> palette.miniBatch();
    };
  }
}
