package org.batchscope.app.canvas;

import java.awt.Graphics2D;
import javafx.scene.image.ImageView;
import javafx.stage.Screen;
import org.batchscope.figure.draw.Figure;

/// A tiny figure among controls, painted at once on the JavaFX thread.
public final class StillFigure extends ImageView {
  private final double width;
  private final double height;

  /// Shows nothing yet.
  ///
  /// @param width in units of the figure, as well as in pixels of JavaFX unless it is zoomed
  /// @param height in units of the figure, as well as in pixels of JavaFX unless it is zoomed
  public StillFigure(double width, double height) {
    this.width = width;
    this.height = height;
    setFitWidth(width);
    setFitHeight(height);
  }

  /// Shows a figure.
  public void show(Figure figure) {
    show(figure, 1);
  }

  /// Shows a figure in another size.
  ///
  /// @param zoom pixels of JavaFX per unit of the figure
  public void show(Figure figure, double zoom) {
    setFitWidth(zoom * width);
    setFitHeight(zoom * height);
    double screenScale = Screen.getPrimary().getOutputScaleX();
    PixelGrid grid = PixelGrid.within(zoom * width, zoom * height, screenScale);
    PixelGrid units = grid.zoomed(zoom);
    PixelImage image = new PixelImage(grid);
    Graphics2D g = image.graphics();
    g.scale(units.scale(), units.scale());
    figure.paint(g, units.width(), units.height());
    g.dispose();
    setImage(image.updated());
  }
}
