package org.batchscope.app.rehearsal;

import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Slider;
import org.batchscope.app.batch.BatchSizeScale;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.window.WindowContent;

/// Moves of the slider, each of which ends when every view has finished the pixels of the batch
/// size there, unless that is refused. Lives on the JavaFX thread.
public final class SliderMoves implements AutoCloseable {
  private final WindowContent content;
  private final Slider slider;
  private final BatchSizeScale scale;
  private final PrimitiveIterator.OfDouble positions;
  private final Consumer<String> refused;
  private final ChangeListener<String> onNotice = (_, _, notice) -> onNotice(notice);
  private int expected;
  private long begun;
  private LongConsumer finished = _ -> {};
  private boolean waiting;

  /// @param positions from 0 to 1, where the slider is moved one after another
  /// @param refused told why a batch size cannot be had; its move does not end
  public SliderMoves(
      WindowContent content, PrimitiveIterator.OfDouble positions, Consumer<String> refused) {
    this.content = content;
    this.positions = positions;
    this.refused = refused;
    slider = content.batchSize().slider();
    scale = new BatchSizeScale(content.workspace().result().data().size());
    content.canvases().forEach(canvas -> canvas.afterPainting(this::onPainted));
    content.workspace().noticeProperty().addListener(onNotice);
  }

  /// Calls `then` as soon as all that was asked for before has been painted.
  public void whenReady(Runnable then) {
    await(content.workspace().result().batchSize(), _ -> then.run());
    onPainted();
  }

  /// Moves the slider to the next position at which the batch size is another one: several of the
  /// lowest are the same.
  ///
  /// @param then called with the nanoseconds from the change to the finished pixels
  /// @return whether there was such a position
  public boolean move(LongConsumer then) {
    while (positions.hasNext()) {
      double position = positions.nextDouble();
      int batchSize = scale.batchSizeAt(position);
      if (batchSize == content.workspace().result().batchSize()) continue;
      await(batchSize, then);
      slider.setValue(position);
      return true;
    }
    return false;
  }

  /// No longer looks at the views.
  @Override
  public void close() {
    content.workspace().noticeProperty().removeListener(onNotice);
    content.canvases().forEach(canvas -> canvas.afterPainting(() -> {}));
  }

  private void await(int batchSize, LongConsumer then) {
    expected = batchSize;
    finished = then;
    waiting = true;
    begun = System.nanoTime();
  }

  private void onNotice(String notice) {
    if (!waiting || notice.isEmpty()) return;
    waiting = false;
    refused.accept(notice);
  }

  private void onPainted() {
    // several views may be painted once more
    if (!waiting || content.workspace().result().batchSize() != expected || !isFinished()) return;
    waiting = false;
    finished.accept(System.nanoTime() - begun);
  }

  private boolean isFinished() {
    return content.canvases().stream().allMatch(FigureCanvas::isUpToDate);
  }
}
