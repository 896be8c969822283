package org.batchscope.figure.epoch;

import java.awt.Graphics2D;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.NumberText;
import org.batchscope.noise.GradientNoise;
import org.batchscope.noise.SignalAndNoise;
import org.batchscope.sampling.Batch;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;

/// What an epoch strip says above its blocks: the current batch at the left; at the right what is
/// special about the last one, or how much noise all have.
///
/// @param noise at the current point
record EpochStripText(Result result, SignalAndNoise noise, Palette palette) {
  private static final double TEXT_SIZE = 12.5;
  private static final double GAP = 16;
  private static final int DIGITS = 2;

  /// @param shown the update of the current batch
  /// @param y of the baseline
  void paint(Graphics2D g, int shown, double x, double y, double width) {
    String right = right();
    g.setFont(Fonts.medium(TEXT_SIZE));
    double rightWidth = Drawing.width(g, right);
    g.setColor(palette.text());
    Drawing.rightAligned(g, right, x + width, y);
    g.setFont(Fonts.regular(TEXT_SIZE));
    g.setColor(palette.quietText());
    String left = left("epoch.caption." + result.experiment().sampling().id(), shown);
    boolean fits = Drawing.width(g, left) + GAP + rightWidth <= width;
    Drawing.text(g, fits ? left : left("epoch.caption.short", shown), x, y);
  }

  private String left(String key, int shown) {
    BatchSampler sampler = result.miniBatch().sampler();
    Batch current = sampler.batch(shown);
    return Messages.message(
        key,
        current.epoch() + 1,
        shown % sampler.updatesPerEpoch() + 1,
        sampler.updatesPerEpoch(),
        current.from() + 1,
        current.to(),
        current.count());
  }

  private String right() {
    BatchSampler sampler = result.miniBatch().sampler();
    int n = sampler.orders().sampleCount();
    int last = sampler.lastBatchCount();
    int leftOut = n - sampler.batch(sampler.updatesPerEpoch() - 1).to();
    if (noise.isNoiseless()) return Messages.message("epoch.same-gradients");
    if (leftOut > 0) return Messages.message("epoch.left-out", leftOut);
    if (last < sampler.batchSize()) {
      String ratio = ratio(sampler);
      return ratio.equals("1")
          ? Messages.message("epoch.short.same", last)
          : Messages.message("epoch.short", last, ratio);
    }
    if (sampler.isFullBatch()) return Messages.message("epoch.no-noise");
    double deviation = noise.batchDeviation(n, last, sampler.orders().rule());
    return Messages.message("epoch.noise", NumberText.of(deviation / noise.length(), DIGITS));
  }

  /// How many times the standard deviation of an ordinary batch the last one has.
  private static String ratio(BatchSampler sampler) {
    int n = sampler.orders().sampleCount();
    double last = GradientNoise.batchFactor(n, sampler.lastBatchCount(), sampler.orders().rule());
    double ordinary = GradientNoise.batchFactor(n, sampler.batchSize(), sampler.orders().rule());
    return NumberText.of(Math.sqrt(last / ordinary), DIGITS);
  }
}
