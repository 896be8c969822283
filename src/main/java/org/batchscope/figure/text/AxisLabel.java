package org.batchscope.figure.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.batchscope.study.Result;
import org.batchscope.surface.Plane;
import org.batchscope.text.Messages;

/// What is written beside an axis of a map.
///
/// @param texts from the longest to the shortest, of which the first is written that has room
/// @param highlighted whether the axis has to do with what is pointed at
public record AxisLabel(List<String> texts, boolean highlighted) {
  private static final int DIGITS = 2;

  public AxisLabel {
    texts = List.copyOf(texts);
  }

  /// A label that says the same however little room there is.
  public static AxisLabel plain(String text) {
    return new AxisLabel(List.of(text), false);
  }

  /// The same without its longest texts.
  ///
  /// @param place of the longest one that is left
  public AxisLabel from(int place) {
    return new AxisLabel(texts.subList(place, texts.size()), highlighted);
  }

  /// The name of an axis of the map. While a parameter is pointed at, its own axis is highlighted,
  /// and so is a direction through several parameters, which then tells the component of this one.
  ///
  /// @param axis 0 for the horizontal one, 1 for the vertical one
  /// @param pointedAt the place of a parameter in the flat array
  public static AxisLabel of(Result result, int axis, Optional<Integer> pointedAt) {
    Plane plane = result.plane();
    List<String> names = AxisNames.of(plane, axis);
    List<String> parameters = result.objective().parameterNames();
    // the pointer may still be where a larger network was
    if (pointedAt.filter(place -> place < parameters.size()).isEmpty())
      return new AxisLabel(names, false);
    String parameter = parameters.get(pointedAt.get());
    String direction = plane.names().get(axis);
    if (parameters.contains(direction)) return new AxisLabel(names, direction.equals(parameter));
    String component = NumberText.of(plane.component(axis, pointedAt.get()), DIGITS);
    String told = Messages.message("plane.axis.told-component", parameter, component);
    Stream<String> both =
        names.stream().map(name -> Messages.message("plane.axis.with-component", name, told));
    return new AxisLabel(Stream.concat(both, Stream.of(told)).toList(), true);
  }
}
