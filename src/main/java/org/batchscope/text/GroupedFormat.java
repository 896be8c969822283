package org.batchscope.text;

import java.text.FieldPosition;
import java.text.Format;
import java.text.NumberFormat;
import java.text.ParsePosition;

/// Formats numbers with thousands set apart from five digits on, and takes other values as they
/// are. Thread-safe.
final class GroupedFormat extends Format {
  private static final long serialVersionUID = 1L;
  private static final double SMALLEST_GROUPED = 10_000;

  private final NumberFormat format;

  /// @param format of numbers. Shared, not modified.
  GroupedFormat(NumberFormat format) {
    this.format = format;
  }

  @Override
  public StringBuffer format(Object value, StringBuffer text, FieldPosition position) {
    if (!(value instanceof Number number)) return text.append(value);
    // a number's format is for one thread only
    NumberFormat own = (NumberFormat) format.clone();
    own.setGroupingUsed(Math.abs(number.doubleValue()) >= SMALLEST_GROUPED);
    return own.format(number, text, position);
  }

  @Override
  public Object parseObject(String text, ParsePosition position) {
    throw new UnsupportedOperationException("texts are not read");
  }
}
