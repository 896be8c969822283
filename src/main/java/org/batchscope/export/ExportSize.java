package org.batchscope.export;

import org.batchscope.text.InputException;

/// How large a figure's file is: its pixels, and how many of them make an inch of paper.
///
/// A figure is painted in units of 1/96 inch, so for a given number of pixels a higher resolution
/// makes text and lines larger, and for a given number of inches it makes them sharper.
///
/// @param widthPx 16 to 20,000
/// @param heightPx 16 to 20,000; width × height is at most 100 million
/// @param dpi pixels per inch, 24 to 2,400; width and height are 1 to 200 inches (a PDF page's
///   largest)
public record ExportSize(int widthPx, int heightPx, int dpi) {
  private static final double UNITS_PER_INCH = 96;
  private static final int MIN_PX = 16;
  private static final int MAX_PX = 20_000;
  private static final int MAX_MEGAPIXELS = 100;
  private static final int MIN_DPI = 24;
  private static final int MAX_DPI = 2400;
  private static final int MIN_INCHES = 1;
  private static final int MAX_INCHES = 200;

  public ExportSize {
    try {
      check(widthPx, heightPx, dpi);
    } catch (InputException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /// The size that a user asked for.
  ///
  /// @throws InputException if it lies outside the limits
  public static ExportSize of(int widthPx, int heightPx, int dpi) throws InputException {
    check(widthPx, heightPx, dpi);
    return new ExportSize(widthPx, heightPx, dpi);
  }

  private static void check(int widthPx, int heightPx, int dpi) throws InputException {
    if (isOutside(widthPx, MIN_PX, MAX_PX) || isOutside(heightPx, MIN_PX, MAX_PX))
      throw new InputException("export.size-pixels", MIN_PX, MAX_PX, widthPx, heightPx);
    if ((long) widthPx * heightPx > MAX_MEGAPIXELS * 1_000_000L)
      throw new InputException("export.size-area", MAX_MEGAPIXELS, widthPx, heightPx);
    if (isOutside(dpi, MIN_DPI, MAX_DPI))
      throw new InputException("export.size-dpi", MIN_DPI, MAX_DPI, dpi);
    double widthInches = (double) widthPx / dpi;
    double heightInches = (double) heightPx / dpi;
    if (isOutside(widthInches, MIN_INCHES, MAX_INCHES)
        || isOutside(heightInches, MIN_INCHES, MAX_INCHES))
      throw new InputException(
          "export.size-inches",
          MIN_INCHES,
          MAX_INCHES,
          widthPx,
          heightPx,
          dpi,
          widthInches,
          heightInches);
  }

  private static boolean isOutside(double value, double least, double most) {
    return value < least || value > most;
  }

  public double widthInches() {
    return (double) widthPx / dpi;
  }

  public double heightInches() {
    return (double) heightPx / dpi;
  }

  /// Width in the unit that figures are painted in, 1/96 inch.
  public double widthUnits() {
    return widthPx * UNITS_PER_INCH / dpi;
  }

  /// Height in the unit that figures are painted in, 1/96 inch.
  public double heightUnits() {
    return heightPx * UNITS_PER_INCH / dpi;
  }

  /// How many pixels make one of the units that figures are painted in.
  double pixelsPerUnit() {
    return dpi / UNITS_PER_INCH;
  }
}
