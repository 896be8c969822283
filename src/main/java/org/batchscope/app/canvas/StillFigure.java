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
  /// @param width in pixels of JavaFX, as well as in units of the figure
  /// @param height in pixels of JavaFX, as well as in units of the figure
  public StillFigure(double width, double height) {
    this.width = width;
    this.height = height;
    setFitWidth(width);
    setFitHeight(height);
  }

  /// Shows a figure.
  public void show(Figure figure) {
    PixelGrid grid = PixelGrid.within(width, height, Screen.getPrimary().getOutputScaleX());
    PixelImage image = new PixelImage(grid);
    Graphics2D g = image.graphics();
    g.scale(grid.scale(), grid.scale());
    figure.paint(g, grid.width(), grid.height());
    g.dispose();
    setImage(image.updated());
  }
}
