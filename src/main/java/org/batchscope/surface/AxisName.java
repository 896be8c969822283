package org.batchscope.surface;

/// What an axis of a plane is called.
///
/// @param brief the same in so few letters that it fits beside a small map
public record AxisName(String full, String brief) {
  /// A name that is short anyway.
  static AxisName of(String name) {
    return new AxisName(name, name);
  }
}
