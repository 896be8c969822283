package org.batchscope.app.workspace;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.batchscope.study.Result;
import org.batchscope.study.Vantage;
import org.batchscope.study.ViewSettings;
import org.batchscope.training.Experiment;

/// What the user has chosen to see of results, besides the experiment. All views have the same
/// choice.
public final class ViewChoice {
  private final ReadOnlyObjectWrapper<ViewSettings> settings =
      new ReadOnlyObjectWrapper<>(ViewSettings.USUAL);
  private final ReadOnlyObjectWrapper<Optional<Integer>> pointedAt =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Integer> kept = Optional.empty();
  private Result result;

  /// Begins with what is usually seen of a result.
  public ViewChoice(Result result) {
    this.result = result;
  }

  /// What is seen.
  public ReadOnlyObjectProperty<ViewSettings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /// The value of {@link #settingsProperty}.
  public ViewSettings settings() {
    return settings.get();
  }

  /// The place in the flat array of the parameter that the pointer is on or, if it is on none, of
  /// the one that is kept. No setting: no picture that is saved has it.
  public ReadOnlyObjectProperty<Optional<Integer>> pointedAtProperty() {
    return pointedAt.getReadOnlyProperty();
  }

  /// The value of {@link #pointedAtProperty}.
  public Optional<Integer> pointedAt() {
    return pointedAt.get();
  }

  /// Points at a parameter, or at none but the one that is kept.
  public void pointAt(Optional<Integer> parameter) {
    pointedAt.set(parameter.or(() -> kept));
  }

  /// Keeps a parameter pointed at when the pointer goes, until another one or none is to be kept;
  /// one that is kept already is kept no longer.
  public void keep(Optional<Integer> parameter) {
    kept = parameter.equals(kept) ? Optional.empty() : parameter;
    pointAt(parameter);
  }

  /// Follows a new result. Where its plane is another one, the probe is taken away, as it would
  /// mean other parameters; where parameters mean something else, none is pointed at.
  public void follow(Result next) {
    Experiment before = result.experiment();
    Experiment now = next.experiment();
    boolean sameParameters =
        now.data().equals(before.data()) && now.network().equals(before.network());
    if (!sameParameters) keep(Optional.empty());
    boolean sameTwo = sameParameters && next.objective().parameterCount() == 2;
    if (!sameTwo && next.plane() != result.plane()) removeProbe();
    result = next;
  }

  /// Back to what is usually seen.
  public void reset() {
    keep(Optional.empty());
    settings.set(ViewSettings.USUAL);
  }

  /// Whether gradients are looked at somewhere else than at the current update.
  public boolean isProbing() {
    return settings().probe().isPresent();
  }

  /// Puts the probe there, wherever it was.
  public void placeProbe(double first, double second) {
    change(now -> now.withProbe(new Vantage.AtProbe(first, second)));
  }

  /// Takes the probe away: back to the current update.
  public void removeProbe() {
    change(ViewSettings::withoutProbe);
  }

  /// Chooses how many other batches are seen, from 0 to {@link ViewSettings#LARGEST_FAN}.
  public void setFanSize(int fanSize) {
    change(now -> now.withFanSize(fanSize));
  }

  /// Chooses whether single samples are seen.
  public void setHairs(boolean hairs) {
    change(now -> now.withHairs(hairs));
  }

  private void change(UnaryOperator<ViewSettings> change) {
    settings.set(change.apply(settings()));
  }
}
