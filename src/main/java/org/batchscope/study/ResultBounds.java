package org.batchscope.study;

import java.util.Optional;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.PathBounds;

/// The part of the parameter plane that shows the whole of a result: every path that is drawn and,
/// of a spread, the ellipse of its end points.
public final class ResultBounds {
  private ResultBounds() {}

  /// Bounds that hold everything, with air around it.
  public static Bounds holding(Result result) {
    Bounds paths = PathBounds.holding(result.shownPaths(), result.plane());
    return ends(result).map(ends -> ends.addedTo(paths)).orElse(paths);
  }

  /// Whether everything lies within bounds.
  public static boolean isWithin(Bounds bounds, Result result) {
    return result.shownPaths().stream()
            .allMatch(path -> PathBounds.isWithin(bounds, path, result.plane()))
        && ends(result).map(ends -> ends.areWithin(bounds)).orElse(true);
  }

  private static Optional<EndPoints> ends(Result result) {
    return result.spread().flatMap(Spread::endPoints);
  }
}
