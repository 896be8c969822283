package org.batchscope.app.map;

import java.awt.Color;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import org.batchscope.figure.draw.PlotArea;

/// The picture that the map shows. Ask it on the window's thread.
///
/// @param pane the map
public record MapPixels(MapPane pane) {
  /// Number of pixels of exactly this color.
  public long count(Color color) {
    ImageView view = (ImageView) pane.canvas().getChildrenUnmodifiable().getFirst();
    PixelReader reader = view.getImage().getPixelReader();
    int width = (int) view.getImage().getWidth();
    int height = (int) view.getImage().getHeight();
    long count = 0;
    for (int y = 0; y < height; y++)
      for (int x = 0; x < width; x++) if (reader.getArgb(x, y) == color.getRGB()) count++;
    return count;
  }

  /// Pixels of the picture per pixel of JavaFX.
  double scale() {
    ImageView view = (ImageView) pane.canvas().getChildrenUnmodifiable().getFirst();
    return view.getImage().getWidth() / view.getFitWidth();
  }

  Color at(double x, double y) {
    ImageView view = (ImageView) pane.canvas().getChildrenUnmodifiable().getFirst();
    return new Color(view.getImage().getPixelReader().getArgb((int) x, (int) y));
  }

  /// The color of the pixel at a point of the parameter plane.
  public Color colorAt(double first, double second) {
    PlotArea area = pane.area();
    return at(scale() * area.toX(first), scale() * area.toY(second));
  }

  /// Where on the screen parameters are shown.
  public Point2D onScreen(double first, double second) {
    PlotArea area = pane.area();
    return ((Node) pane).localToScreen(area.toX(first), area.toY(second));
  }
}
