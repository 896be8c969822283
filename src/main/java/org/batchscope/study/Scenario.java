package org.batchscope.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.surface.PlaneChoice;
import org.batchscope.training.Experiment;

/// All that is computed and compared: an experiment, and what is seen beside its two paths.
///
/// @param pins runs that are kept for comparison, at most six, each in a style of its own; the
///   first is drawn uppermost
/// @param spreadSeeds how many seeds show the spread of the mini-batch path; 0 for no spread
/// @param plane which plane through the parameters is seen, if there are more than two
/// @param gradientFlow whether the flow is seen that the full-batch path tends to
public record Scenario(
    Experiment experiment,
    List<Pin> pins,
    int spreadSeeds,
    PlaneChoice plane,
    boolean gradientFlow) {
  /// The greatest number of pinned runs.
  public static final int MOST_PINS = 6;

  /// The greatest number of seeds of a spread.
  public static final int MOST_SEEDS = 256;

  public Scenario {
    pins = List.copyOf(pins);
    if (pins.size() > MOST_PINS)
      throw new IllegalArgumentException("at most " + MOST_PINS + " pins but were " + pins.size());
    if (pins.stream().map(Pin::style).distinct().count() < pins.size())
      throw new IllegalArgumentException("pins must differ in style but were " + pins);
    if (spreadSeeds < 0 || spreadSeeds > MOST_SEEDS)
      throw new IllegalArgumentException(
          "seeds of the spread must be from 0 to " + MOST_SEEDS + " but were " + spreadSeeds);
  }

  /// An experiment with nothing beside it.
  public static Scenario of(Experiment experiment) {
    return new Scenario(experiment, List.of(), 0, new PlaneChoice.PrincipalComponents(), false);
  }

  /// The same experiment on the same plane with nothing beside it.
  public Scenario alone() {
    return new Scenario(experiment, List.of(), 0, plane, false);
  }

  /// The same about another experiment.
  public Scenario with(Experiment changed) {
    return new Scenario(changed, pins, spreadSeeds, plane, gradientFlow);
  }

  /// The same with other pins.
  public Scenario withPins(List<Pin> changed) {
    return new Scenario(experiment, changed, spreadSeeds, plane, gradientFlow);
  }

  /// The same with another number of seeds.
  public Scenario withSpreadSeeds(int changed) {
    return new Scenario(experiment, pins, changed, plane, gradientFlow);
  }

  /// The same with another plane.
  public Scenario withPlane(PlaneChoice changed) {
    return new Scenario(experiment, pins, spreadSeeds, changed, gradientFlow);
  }

  /// The same with or without the gradient flow.
  public Scenario withGradientFlow(boolean changed) {
    return new Scenario(experiment, pins, spreadSeeds, plane, changed);
  }

  /// The same with the experiment's mini-batch run pinned, in the first style that is free.
  ///
  /// @throws IllegalStateException if there are six pins already
  public Scenario pinned() {
    int free =
        IntStream.range(0, MOST_PINS)
            .filter(style -> pins.stream().noneMatch(pin -> pin.style() == style))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no more than " + MOST_PINS + " pins"));
    List<Pin> more = new ArrayList<>(pins);
    more.add(new Pin("", experiment, free, false));
    return withPins(more);
  }
}
