package org.batchscope.app.canvas;

import java.awt.Graphics2D;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.batchscope.app.background.NewestWins;
import org.batchscope.training.Cancellation;

/// Shows a figure. It is painted on a background thread; the JavaFX thread only exchanges images.
public final class FigureCanvas extends Region implements AutoCloseable {
  /// A figure to be painted.
  ///
  /// @param grid pixels of the screen, in units of JavaFX
  /// @param zoom pixels of JavaFX per unit of the figure
  private record Request(Painter painter, PixelGrid grid, double zoom) {}

  // one is shown, one may still be on its way to the screen, one is painted on
  private static final int IMAGES = 3;
  private static final Painter NOTHING = (_, _, _, _) -> false;
  private static final Duration PATIENCE = Duration.ofMillis(150);

  private final double usualArea;
  private final ImageView view = new ImageView();
  private final ObservableValue<Number> screenScale =
      sceneProperty()
          .flatMap(Scene::windowProperty)
          .<Number>flatMap(Window::renderScaleXProperty)
          .orElse(1.0);
  private final NewestWins<Request> painting;
  private final Deque<PixelImage> images = new ArrayDeque<>();
  private Painter painter = NOTHING;
  private Painter shown = painter;
  private Runnable afterPainting = () -> {};
  private Optional<Pixels> meanwhile = Optional.empty();

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
    screenScale.addListener(_ -> repaint());
    widthProperty().addListener(_ -> repaint());
    heightProperty().addListener(_ -> repaint());
  }

  /// Shows what `wanted` paints from now on.
  public void show(Painter wanted) {
    painter = wanted;
    repaint();
  }

  /// Shows a picture until the first painting, as soon as the figure has just its size.
  public void showMeanwhile(Pixels picture) {
    meanwhile = Optional.of(picture);
    repaint();
  }

  /// Whether anything is seen at all.
  public boolean showsSomething() {
    return view.getImage() != null;
  }

  /// Whether what is seen is the last painting of what was asked for.
  public boolean isUpToDate() {
    return shown == painter;
  }

  /// How much larger than usual the figure is drawn: pixels of JavaFX per unit of the figure.
  public double zoom() {
    return FigureZoom.of(getWidth(), getHeight(), usualArea);
  }

  /// How wide the figure is drawn, in units of the figure.
  public double figureWidth() {
    return grid().width() / zoom();
  }

  /// How high the figure is drawn, in units of the figure.
  public double figureHeight() {
    return grid().height() / zoom();
  }

  /// Has `listener` called on the JavaFX thread after every painting, and when a picture is shown
  /// meanwhile.
  public void afterPainting(Runnable listener) {
    afterPainting = listener;
  }

  @Override
  public void close() {
    painting.close();
  }

  private void repaint() {
    if (getScene() == null || getWidth() < 1 || getHeight() < 1) return;
    PixelGrid grid = grid();
    meanwhile
        .filter(picture -> picture.fill(grid))
        .ifPresent(picture -> {
          meanwhile = Optional.empty();
          show(picture.image(), grid);
          afterPainting.run();
        });
    if (painter != NOTHING) painting.submit(new Request(painter, grid, zoom()));
  }

  private PixelGrid grid() {
    return PixelGrid.within(getWidth(), getHeight(), screenScale.getValue().doubleValue());
  }

  /// On the background thread.
  private void paint(Request request, Cancellation cancellation) {
    boolean more = true;
    for (int pass = 0; more && (pass == 0 || !painting.isOverdue()); pass++) {
      PixelImage image = nextImage(request.grid);
      PixelGrid units = request.grid.zoomed(request.zoom);
      Graphics2D graphics = image.graphics();
      graphics.scale(units.scale(), units.scale());
      try {
        more = request.painter.paint(graphics, units, pass, cancellation);
      } finally {
        graphics.dispose();
      }
      boolean last = !more;
      Platform.runLater(() -> exchange(image, request, last));
    }
  }

  private PixelImage nextImage(PixelGrid grid) {
    PixelImage oldest = images.size() < IMAGES ? new PixelImage(grid) : images.removeFirst();
    PixelImage image = oldest.hasPixelsOf(grid) ? oldest : new PixelImage(grid);
    images.addLast(image);
    return image;
  }

  /// Each pixel of the image becomes one of the screen.
  private void exchange(PixelImage image, Request request, boolean last) {
    meanwhile = Optional.empty();
    show(image.updated(), request.grid);
    if (last) shown = request.painter;
    afterPainting.run();
  }

  private void show(Image image, PixelGrid grid) {
    view.setImage(image);
    view.setFitWidth(grid.width());
    view.setFitHeight(grid.height());
  }
}
