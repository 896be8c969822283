package org.batchscope.figure;

import java.util.List;
import java.util.function.LongSupplier;
import org.batchscope.figure.dial.UpdateSpan;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.loss.HorizontalAxis;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.study.ViewSettings;
import org.batchscope.training.BatchSize;

/// What a figure is to show, and how.
///
/// @param study where the result is from
/// @param update the current update of the mini-batch run
/// @param settings what is seen at one point, and where that is
/// @param span which updates a dial tells about
/// @param lossAxis what the loss is drawn over
/// @param panelSizes the batch sizes of panels
/// @param clockNanos measures what updates cost
public record FigureRequest(
    Study study,
    Result result,
    int update,
    ViewSettings settings,
    UpdateSpan span,
    HorizontalAxis lossAxis,
    List<BatchSize> panelSizes,
    Palette palette,
    LongSupplier clockNanos) {
  public FigureRequest {
    panelSizes = List.copyOf(panelSizes);
  }
}
