package org.batchscope.app.canvas;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.pin.PathLayer;
import org.batchscope.figure.pin.PinnedPaths;
import org.batchscope.study.LatestValues;
import org.batchscope.study.PinnedRun;
import org.batchscope.study.Result;
import org.batchscope.surface.Plane;

/// Keeps the pinned paths as an image, which is painted anew only when they or what is seen of the
/// map change. Lives on one background thread.
final class PinnedLayer {
  /// Everything that the image depends on.
  private record Key(
      List<PinnedRun> runs, Plane plane, PlotArea area, Palette palette, PixelGrid grid) {}

  private static final int KEPT = 2;

  private final LatestValues<Key, BufferedImage> images = new LatestValues<>(KEPT);

  /// The pinned paths of a result, on a figure of the pixels of `grid`.
  PathLayer of(Result result, Palette palette, PixelGrid grid) {
    List<PinnedRun> shown = result.shownPins();
    return (g, area) -> {
      if (shown.isEmpty()) return;
      Key key = new Key(shown, result.plane(), area, palette, grid);
      BufferedImage image = images.get(key, () -> painted(key));
      AffineTransform units = g.getTransform();
      g.setTransform(new AffineTransform());
      g.drawImage(image, 0, 0, null);
      g.setTransform(units);
    };
  }

  private static BufferedImage painted(Key key) {
    BufferedImage image =
        new BufferedImage(key.grid.widthPx(), key.grid.heightPx(), BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    g.scale(key.grid.scale(), key.grid.scale());
    new PinnedPaths(key.runs, key.plane, key.palette).paint(g, key.area);
    g.dispose();
    return image;
  }
}
