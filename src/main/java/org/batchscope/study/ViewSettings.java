package org.batchscope.study;

import java.util.Optional;

/// What a user has chosen to see of a result, besides its experiment. It changes no number of a
/// run.
///
/// @param probe where gradients are looked at instead of the current update, if anywhere
/// @param fanSize K, how many other batches are drawn there
/// @param hairs whether the gradients of single samples are shown there
public record ViewSettings(Optional<Vantage.AtProbe> probe, int fanSize, boolean hairs) {
  /// The largest K: more arrows are a blot.
  public static final int LARGEST_FAN = 64;

  /// A fan at the current update.
  public static final ViewSettings USUAL = new ViewSettings(Optional.empty(), 16, false);

  public ViewSettings {
    if (fanSize < 0 || fanSize > LARGEST_FAN)
      throw new IllegalArgumentException(
          "a fan has 0 to " + LARGEST_FAN + " batches but should have " + fanSize);
  }

  /// Where gradients are looked at while `update` is the current update.
  public Vantage vantage(int update) {
    return probe.<Vantage>map(place -> place).orElse(new Vantage.AtUpdate(update));
  }

  /// The same with the probe there.
  public ViewSettings withProbe(Vantage.AtProbe place) {
    return new ViewSettings(Optional.of(place), fanSize, hairs);
  }

  /// The same at the current update.
  public ViewSettings withoutProbe() {
    return new ViewSettings(Optional.empty(), fanSize, hairs);
  }

  /// The same with another value of `fanSize`.
  public ViewSettings withFanSize(int changed) {
    return new ViewSettings(probe, changed, hairs);
  }

  /// The same with another value of `hairs`.
  public ViewSettings withHairs(boolean changed) {
    return new ViewSettings(probe, fanSize, changed);
  }
}
