package org.batchscope.figure.map;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.batchscope.figure.draw.AxesPainter;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.path.ComparedPaths;
import org.batchscope.figure.pin.PathLayer;
import org.batchscope.figure.pin.PinHalos;
import org.batchscope.figure.pin.PinKey;
import org.batchscope.figure.pin.PinnedPaths;
import org.batchscope.figure.text.AxisLabel;
import org.batchscope.figure.text.LossText;
import org.batchscope.figure.text.MapNote;
import org.batchscope.figure.text.NumberText;
import org.batchscope.study.EndPoints;
import org.batchscope.study.EvenSpread;
import org.batchscope.study.GradientFlow;
import org.batchscope.study.PointGradients;
import org.batchscope.study.Result;
import org.batchscope.study.Spread;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.Plane;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Outcome;
import org.batchscope.training.ParameterPath;
import org.batchscope.training.Trajectory;

/// The picture that the program exists for: the fluctuating mini-batch path beside the smooth
/// full-batch path on the loss surface, from the same start, with an arrow for every update.
public final class MapFigure implements Figure {
  private static final double LEFT = 78;
  private static final double RIGHT = 88;
  private static final double TOP = 46;
  private static final double BOTTOM = 58;
  // beside what is written above the plot
  private static final double MARGIN = 12;
  // what a window has beneath the color bar reaches so far under the plot
  private static final double UNDER_PLOT = 104;

  /// How many points of a path are worth one that is looked at.
  static final double POINT_IN_SIGHT = 50;

  private static final int POINTS_OF_PATH = 100;
  private static final int DISTANCE_DIGITS = 4;

  private final MapGround ground;
  private final Result result;
  private final MapView view;
  private final Optional<PointGradients> point;
  private final Optional<GradientFlow> flow;

  /// @param ground computed for the bounds of `view`
  public MapFigure(MapGround ground, Result result, MapView view) {
    this(ground, result, view, point(result, view), flow(result));
  }

  /// @param ground computed for the bounds of `view`
  /// @param point that of {@link #point}
  /// @param flow beside the full-batch run; empty if `view` asks for none
  public MapFigure(
      MapGround ground,
      Result result,
      MapView view,
      Optional<PointGradients> point,
      Optional<GradientFlow> flow) {
    this.ground = ground;
    this.result = result;
    this.view = view;
    this.point = point;
    this.flow = flow;
  }

  /// What is seen at one point of a map, if anything; the bounds of `view` do not matter.
  public static Optional<PointGradients> point(Result result, MapView view) {
    int update = Math.min(view.update(), result.miniBatch().updates());
    return PointGradients.at(result, update, view.settings());
  }

  private static Optional<GradientFlow> flow(Result result) {
    if (!result.scenario().gradientFlow()) return Optional.empty();
    return Optional.of(
        GradientFlow.beside(result.fullBatch(), result.objective(), Cancellation.NEVER));
  }

  /// Where on a map of this size a part of the parameter plane is drawn. Both axes have the same
  /// scale, so more than `atLeast` is shown unless the proportions happen to agree. The names of
  /// pinned paths take room from it.
  public static PlotArea plotArea(double width, double height, Bounds atLeast, Result result) {
    double top = TOP + pinKey(result, width).height();
    Rectangle2D.Double frame =
        new Rectangle2D.Double(
            LEFT, top, Math.max(40, width - LEFT - RIGHT), Math.max(40, height - top - BOTTOM));
    return new PlotArea(frame, atLeast.withAspect(frame.width / frame.height));
  }

  private static PinKey pinKey(Result result, double width) {
    return new PinKey(result, width - LEFT - MARGIN);
  }

  @Override
  public void paint(Graphics2D g, double width, double height) {
    ground.paint(g, width, height);
    paintPaths(g, width, height, PinnedPaths.of(result, ground.palette()));
  }

  /// Paints everything but the ground, which must be there already.
  ///
  /// @param pinned paints the pinned paths
  public void paintPaths(Graphics2D g, double width, double height, PathLayer pinned) {
    Drawing.prepare(g);
    PlotArea area = plotArea(width, height, view.bounds(), result);
    AxesPainter axes = new AxesPainter(g, area, ground.palette());
    nameAxes(axes, area.frame().width - 2 * UNDER_PLOT);
    new MapLegend(g, ground.palette()).paint(result, area.frame());
    pinKey(result, width).paint(g, area.frame(), ground.palette());
    Shape clip = g.getClip();
    g.clip(area.frame());
    paintInside(g, area, pinned);
    g.setClip(clip);
  }

  /// With names of the same kind on both axes, unless one of them has to do with what is pointed
  /// at.
  ///
  /// @param room how wide the name of the horizontal axis can be
  private void nameAxes(AxesPainter axes, double room) {
    AxisLabel horizontal = AxisLabel.of(result, 0, view.pointedAt());
    AxisLabel vertical = AxisLabel.of(result, 1, view.pointedAt());
    boolean pointed = horizontal.highlighted() || vertical.highlighted();
    int place = pointed ? 0 : axes.placeOfNames(horizontal.texts(), room, vertical.texts());
    axes.nameHorizontal(horizontal.from(place), room);
    axes.nameVertical(vertical.from(place));
  }

  private void paintInside(Graphics2D g, PlotArea area, PathLayer pinned) {
    Palette palette = ground.palette();
    Trajectory mini = result.miniBatch();
    int update = Math.min(view.update(), mini.updates());
    MapNotes notes = new MapNotes(g, palette, area);
    result.spread().ifPresent(spread -> new SpreadPainter(g, area, palette).paint(spread));
    pinned.paint(g, area);
    new PinHalos(g, area, palette).paint(result);
    ComparedPaths paths = new ComparedPaths(g, area, result, result.plane(), palette);
    paths.paintPaths(update);
    flow.ifPresent(line -> new FlowPainter(g, area, palette).paint(result.plane().path(line)));
    paths.paintStart();
    paths.paintFullBatchPoint(update);
    boolean probed = view.settings().probe().isPresent();
    if (probed) paths.paintMiniBatchPoint(update);
    noteDivergence(notes);
    notePlane(notes, update);
    PointPainter painter = new PointPainter(g, palette, area, notes);
    point.ifPresent(here -> painter.paint(result, here, paths.marks(update)));
    if (!probed) paths.paintMiniBatchPoint(update);
    result.spread().map(SpreadPainter::note).ifPresent(notes::add);
    avoid(notes, result.fullBatch());
    avoid(notes, mini);
    for (Trajectory path : result.shownPaths()) {
      avoid(notes, path, 0);
      avoid(notes, path, path.updates());
    }
    result.spread().flatMap(Spread::endPoints).ifPresent(ends -> avoid(notes, ends));
    notes.paint();
  }

  /// A path in all its length, so that notes stay where they are while it is played.
  private void avoid(MapNotes notes, Trajectory run) {
    ParameterPath path = result.plane().path(run);
    EvenSpread.of(run.updates() + 1, POINTS_OF_PATH)
        .forEach(k -> notes.avoid(path.parameter(k, 0), path.parameter(k, 1), 1));
  }

  private void avoid(MapNotes notes, Trajectory run, int update) {
    ParameterPath path = result.plane().path(run);
    notes.avoid(path.parameter(update, 0), path.parameter(update, 1), POINT_IN_SIGHT);
  }

  private static void avoid(MapNotes notes, EndPoints ends) {
    double x = ends.firstMean();
    double y = ends.secondMean();
    double w = ends.ellipse().halfWidth();
    double h = ends.ellipse().halfHeight();
    notes.avoid(x, y, POINT_IN_SIGHT);
    for (int side : new int[] {-1, 1}) {
      notes.avoid(x + side * w, y, POINT_IN_SIGHT);
      notes.avoid(x, y + side * h, POINT_IN_SIGHT);
    }
  }

  /// That the paths are not on the surface that is drawn, and by how much the current point is not.
  private void notePlane(MapNotes notes, int update) {
    Plane plane = result.plane();
    if (plane.isWhole()) return;
    double[] theta = result.miniBatch().parametersAt(update);
    String loss = LossText.exact(result.miniBatch().loss(update));
    double distance = plane.distance(theta);
    if (distance == 0) {
      notes.add(MapNote.of("figure.plane.on", plane.parameterCount(), loss));
      return;
    }
    double onPlane =
        result.objective().evaluator().loss(plane.point(plane.x(theta), plane.y(theta)));
    notes.add(
        MapNote.of(
            "figure.plane",
            plane.parameterCount(),
            NumberText.of(distance, DISTANCE_DIGITS),
            loss,
            LossText.exact(onPlane)));
  }

  private void noteDivergence(MapNotes notes) {
    if (result.fullBatch().outcome() instanceof Outcome.Diverged diverged)
      notes.add(MapNote.of("figure.diverged.full", diverged.updatesMade()));
    if (result.miniBatch().outcome() instanceof Outcome.Diverged diverged)
      notes.add(MapNote.of("figure.diverged.mini", diverged.updatesMade()));
  }
}
