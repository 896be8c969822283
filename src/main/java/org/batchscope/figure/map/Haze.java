package org.batchscope.figure.map;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.batchscope.parallel.Parallel;

/// A haze of one color: the thicker, the more of the paths pass through a place. Opacity grows with
/// the square root of their share, so that the way of a single path of many is seen as well.
///
/// Each cell is blurred a little into its neighbors, and pixels between the centers of cells are
/// interpolated, so that no cells are seen. At the edge of the grid the haze fades.
final class Haze {
  private static final int BLUR = 2;

  private final int columns;
  private final int rows;
  // from 0 to 1, row by row from the top
  private final float[] densities;
  private final int firstColumn;
  private final int firstRow;
  private final int endColumn;
  private final int endRow;

  /// @param paths how many paths were counted in `cells`
  Haze(PathCells cells, int paths) {
    columns = cells.columns();
    rows = cells.rows();
    int left = columns;
    int top = rows;
    int right = 0;
    int bottom = 0;
    float[] shares = new float[columns * rows];
    for (int row = 0; row < rows; row++)
      for (int column = 0; column < columns; column++) {
        int count = cells.count(column, row);
        if (count == 0) continue;
        shares[row * columns + column] = (float) count / paths;
        left = Math.min(left, column);
        right = Math.max(right, column + 1);
        top = Math.min(top, row);
        bottom = row + 1;
      }
    firstColumn = Math.max(0, left - BLUR);
    firstRow = Math.max(0, top - BLUR);
    endColumn = Math.min(columns, right + BLUR);
    endRow = Math.min(rows, bottom + BLUR);
    densities = blurred(shares);
    for (int i = 0; i < densities.length; i++) densities[i] = (float) Math.sqrt(densities[i]);
  }

  /// Whether no path was counted.
  boolean isEmpty() {
    return firstColumn >= endColumn;
  }

  /// The leftmost column of the haze; the cells left of it are clear.
  int firstColumn() {
    return firstColumn;
  }

  /// The uppermost row of the haze; the cells above it are clear.
  int firstRow() {
    return firstRow;
  }

  /// One past the rightmost column of the haze.
  int endColumn() {
    return endColumn;
  }

  /// One past the lowest row of the haze.
  int endRow() {
    return endRow;
  }

  /// How thick the haze is in the middle of a cell, from 0 to 1.
  double density(int column, int row) {
    return densities[row * columns + column];
  }

  /// Paints a rectangle of the haze.
  ///
  /// @param x the left edge, in cells
  /// @param y the upper edge, in cells
  /// @param perPixel cells per pixel
  /// @param color of the thickest haze
  BufferedImage image(double x, double y, double perPixel, int width, int height, Color color) {
    int[] colors = new int[color.getAlpha() + 1];
    for (int alpha = 0; alpha < colors.length; alpha++)
      colors[alpha] = alpha << 24 | color.getRGB() & 0xFFFFFF;
    int[] pixels = new int[width * height];
    Parallel.forEach(
        height,
        row ->
            paintRow(pixels, row * width, width, x, y + (row + 0.5) * perPixel, perPixel, colors));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.getRaster().setDataElements(0, 0, width, height, pixels);
    return image;
  }

  /// @param pixels one row of them, from `start` on, Overwritten.
  private void paintRow(
      int[] pixels, int start, int width, double x, double y, double perPixel, int[] colors) {
    float v = (float) Math.clamp(y - 0.5, 0, rows - 1);
    int above = Math.min((int) v, rows - 2);
    float down = v - above;
    int most = colors.length - 1;
    for (int i = 0; i < width; i++) {
      float u = (float) Math.clamp(x + (i + 0.5) * perPixel - 0.5, 0, columns - 1);
      int left = Math.min((int) u, columns - 2);
      int cell = above * columns + left;
      float right = u - left;
      float upper = densities[cell] + right * (densities[cell + 1] - densities[cell]);
      cell += columns;
      float lower = densities[cell] + right * (densities[cell + 1] - densities[cell]);
      if (upper + lower == 0) continue; // clear as it is
      pixels[start + i] = colors[(int) ((upper + down * (lower - upper)) * most + 0.5f)];
    }
  }

  /// A quarter of a value stays, an eighth goes to each neighbor beside it, the rest to those at
  /// the corners. Cells at the edge become clear.
  private float[] blurred(float[] values) {
    float[] blurred = new float[values.length];
    for (int row = 1; row < rows - 1; row++)
      for (int cell = row * columns + 1; cell < row * columns + columns - 1; cell++) {
        float beside =
            values[cell - 1] + values[cell + 1] + values[cell - columns] + values[cell + columns];
        float cornering =
            values[cell - columns - 1]
                + values[cell - columns + 1]
                + values[cell + columns - 1]
                + values[cell + columns + 1];
        blurred[cell] = values[cell] / 4 + beside / 8 + cornering / 16;
      }
    return blurred;
  }
}
