package org.batchscope.app.canvas;

import java.awt.Graphics2D;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.application.Platform;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.batchscope.app.background.NewestWins;
import org.batchscope.training.Cancellation;

/// Shows a figure. It is painted on a background thread; the JavaFX thread only exchanges images.
public final class FigureCanvas extends Region implements AutoCloseable {
  /// A figure to be painted at a size.
  ///
  /// @param zoom pixels of JavaFX per unit of the figure
  /// @param scale pixels of the screen per pixel of JavaFX
  private record Request(Painter painter, double width, double height, double zoom, double scale) {}

  // one is shown, one may still be on its way to the screen, one is painted on
  private static final int IMAGES = 3;
  private static final double LARGEST_ZOOM = 1.7;
  private static final Duration PATIENCE = Duration.ofMillis(150);

  private final double usualArea;
  private final ImageView view = new ImageView();
  private final NewestWins<Request> painting;
  private final Deque<PixelImage> images = new ArrayDeque<>();
  private Painter painter = (_, _, _, _, _) -> false;
  private Painter shown = painter;
  private Runnable afterPainting = () -> {};

  /// @param usualWidth the size for which the figure is made; on a larger one, letters and lines
  ///   grow along
  public FigureCanvas(String name, double usualWidth, double usualHeight) {
    usualArea = usualWidth * usualHeight;
    painting = new NewestWins<>(name, PATIENCE, this::paint);
    getChildren().add(view);
    setMinSize(0, 0);
    // the image is placed by hand: exchanging it asks for no layout
    view.setManaged(false);
    sceneProperty().addListener(_ -> repaint());
    widthProperty().addListener(_ -> repaint());
    heightProperty().addListener(_ -> repaint());
  }

  /// Shows what `shown` paints from now on.
  public void show(Painter wanted) {
    painter = wanted;
    repaint();
  }

  /// Whether what is seen is the last painting of what was asked for.
  public boolean isUpToDate() {
    return shown == painter;
  }

  /// How much larger than usual the figure is drawn: pixels of JavaFX per unit of the figure.
  public double zoom() {
    return Math.clamp(Math.sqrt(getWidth() * getHeight() / usualArea), 1, LARGEST_ZOOM);
  }

  /// Has `listener` called on the JavaFX thread after every painting.
  public void afterPainting(Runnable listener) {
    afterPainting = listener;
  }

  @Override
  public void close() {
    painting.close();
  }

  private void repaint() {
    if (getScene() == null || getWidth() < 1 || getHeight() < 1) return;
    double scale = getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
    painting.submit(
        new Request(painter, Math.floor(getWidth()), Math.floor(getHeight()), zoom(), scale));
  }

  /// On the background thread.
  private void paint(Request request, Cancellation cancellation) {
    boolean more = true;
    for (int pass = 0; more && (pass == 0 || !painting.isOverdue()); pass++) {
      PixelImage image = nextImage(request);
      Graphics2D graphics = image.graphics();
      graphics.scale(request.zoom, request.zoom);
      try {
        more =
            request.painter.paint(
                graphics,
                request.width / request.zoom,
                request.height / request.zoom,
                pass,
                cancellation);
      } finally {
        graphics.dispose();
      }
      boolean last = !more;
      Platform.runLater(() -> exchange(image, request, last));
    }
  }

  private PixelImage nextImage(Request request) {
    PixelImage oldest = images.size() < IMAGES ? newImage(request) : images.removeFirst();
    PixelImage image =
        oldest.hasSize(request.width, request.height, request.scale) ? oldest : newImage(request);
    images.addLast(image);
    return image;
  }

  private static PixelImage newImage(Request request) {
    return new PixelImage(request.width, request.height, request.scale);
  }

  private void exchange(PixelImage image, Request request, boolean last) {
    view.setImage(image.updated());
    view.setFitWidth(request.width);
    view.setFitHeight(request.height);
    if (last) shown = request.painter;
    afterPainting.run();
  }
}
