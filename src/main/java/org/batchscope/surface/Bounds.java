package org.batchscope.surface;

/// A rectangle on the parameter plane: what a map shows.
///
/// @param minX smallest value of the first parameter
/// @param maxX largest value of the first parameter
/// @param minY smallest value of the second parameter
/// @param maxY largest value of the second parameter
public record Bounds(double minX, double maxX, double minY, double maxY) {
  public Bounds {
    if (!(minX < maxX && minY < maxY)
        || !Double.isFinite(maxX - minX)
        || !Double.isFinite(maxY - minY))
      throw new IllegalArgumentException(
          "bounds must be finite and not empty but were "
              + minX
              + " to "
              + maxX
              + ", "
              + minY
              + " to "
              + maxY);
  }

  public double width() {
    return maxX - minX;
  }

  public double height() {
    return maxY - minY;
  }

  public double centerX() {
    return (minX + maxX) / 2;
  }

  public double centerY() {
    return (minY + maxY) / 2;
  }

  public boolean contains(double x, double y) {
    return x >= minX && x <= maxX && y >= minY && y <= maxY;
  }

  /// The same center, every side scaled.
  public Bounds scaled(double factor) {
    return around(centerX(), centerY(), width() * factor, height() * factor);
  }

  /// Scaled about a point that stays where it is on the map.
  public Bounds zoomed(double factor, double x, double y) {
    return new Bounds(
        x + (minX - x) * factor,
        x + (maxX - x) * factor,
        y + (minY - y) * factor,
        y + (maxY - y) * factor);
  }

  /// The smallest bounds that hold these and others.
  public Bounds union(Bounds other) {
    return new Bounds(
        Math.min(minX, other.minX),
        Math.max(maxX, other.maxX),
        Math.min(minY, other.minY),
        Math.max(maxY, other.maxY));
  }

  /// Moved by (dx, dy).
  public Bounds shifted(double dx, double dy) {
    return new Bounds(minX + dx, maxX + dx, minY + dy, maxY + dy);
  }

  /// The smallest bounds with the same center that hold these and have equal scales on a picture.
  ///
  /// @param aspect width of the picture divided by its height
  public Bounds withAspect(double aspect) {
    double w = Math.max(width(), height() * aspect);
    return around(centerX(), centerY(), w, w / aspect);
  }

  /// Bounds of this size around a center.
  public static Bounds around(double x, double y, double width, double height) {
    return new Bounds(x - width / 2, x + width / 2, y - height / 2, y + height / 2);
  }
}
