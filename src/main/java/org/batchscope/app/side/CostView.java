package org.batchscope.app.side;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import org.batchscope.app.background.NewestWins;
import org.batchscope.app.canvas.Painter;
import org.batchscope.figure.cost.CostFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.study.Cost;
import org.batchscope.study.EpochTimer;
import org.batchscope.study.EqualTime;
import org.batchscope.study.LatestValues;
import org.batchscope.study.Result;
import org.batchscope.training.Cancellation;

/// What the batch size costs and gives. Everything but time follows at once; time is measured once
/// the batch size rests, so that neither disturbs the other.
final class CostView extends CanvasView {
  private static final int KEPT = 4;
  private static final Duration PATIENCE = Duration.ZERO;
  private static final javafx.util.Duration REST = javafx.util.Duration.millis(250);

  private final EpochTimer timer;
  private final LatestValues<Result, Cost> costs = new LatestValues<>(KEPT);
  private final LatestValues<Result, EqualTime> equalTimes = new LatestValues<>(KEPT);
  private final NewestWins<Optional<Result>> measuring;
  private final PauseTransition rest = new PauseTransition(REST);
  private Optional<Result> latest = Optional.empty();
  private Runnable showAgain = () -> {};

  /// @param nanoClock tells the time in nanoseconds, from any beginning
  CostView(LongSupplier nanoClock) {
    super("cost");
    timer = new EpochTimer(nanoClock);
    measuring = new NewestWins<>("epoch timer", PATIENCE, this::measure);
  }

  @Override
  public void show(Result result, int update, Palette palette) {
    showAgain = () -> canvas().show(painter(result, palette));
    showAgain.run();
    Optional<Result> shown = Optional.of(result);
    if (latest.equals(shown)) return;
    latest = shown;
    // what is being measured for another result is given up
    measuring.submit(Optional.empty());
    rest.setOnFinished(_ -> measuring.submit(shown));
    rest.playFromStart();
  }

  @Override
  public void close() {
    rest.stop();
    measuring.close();
    canvas().close();
  }

  private Painter painter(Result result, Palette palette) {
    return Painter.making(cancellation -> {
      Cost cost = costs.get(result, () -> Cost.of(result, cancellation));
      CostFigure figure = new CostFigure(cost, equalTime(result, cancellation), palette);
      Platform.runLater(() -> canvas().setAccessibleText(figure.inWords()));
      return figure;
    });
  }

  private Optional<EqualTime> equalTime(Result result, Cancellation cancellation) {
    return timer
        .ifKnown(result)
        .map(times -> equalTimes.get(result, () -> EqualTime.of(result, times, cancellation)));
  }

  /// On a background thread.
  private void measure(Optional<Result> wanted, Cancellation cancellation) {
    if (wanted.isEmpty()) return;
    timer.measure(wanted.get(), cancellation);
    Platform.runLater(() -> showAgain.run());
  }
}
